using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>Sellers and buyers of a good, with the duties that others have set this year and without the game's.</summary>
internal sealed class MarketOfGood(int count)
{
    /// <summary>Seller's factor.</summary>
    public double[] Seller { get; } = new double[count];

    /// <summary>Buyer's factor, common duties taken off: X_ij = Seller_i phi_ij Buyer_j.</summary>
    public double[] Buyer { get; } = new double[count];

    /// <summary>E_j.</summary>
    public double[] Spending { get; } = new double[count];

    /// <summary>A_i.</summary>
    public double[] Sales { get; } = new double[count];

    /// <summary>Sold abroad.</summary>
    public double[] Abroad { get; } = new double[count];

    /// <summary>a_ii, what is sold at home of all that is sold.</summary>
    public double[] HomeShare { get; } = new double[count];

    /// <summary>b_ii, what is bought at home of all that is bought.</summary>
    public double[] AtHome { get; } = new double[count];

    /// <summary>sum_k a_ik b_ik, what i is of its own markets.</summary>
    public double[] OwnShare { get; } = new double[count];

    /// <summary>Looks anew.</summary>
    public void Look(TradedGood good, double sigma, Markets markets)
    {
        for (int i = 0; i < count; i++)
        {
            double duty = good.Tariffs.Common(i);
            Seller[i] = good.Seller[i];
            Spending[i] = good.Spending[i];
            Buyer[i] = good.Buyer[i] * (duty == 0 ? 1 : Elementary.Pow(1 + duty, -sigma));
        }

        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<double> phi = markets.TradeCosts(good, i);
            double home = Seller[i] * good.Buyer[i], abroad = 0, own = 0;
            for (int k = 0; k < count; k++)
            {
                double x = Seller[i] * phi[k] * Buyer[k];
                abroad += x;
                own += x * x / Spending[k];
            }

            Sales[i] = home + abroad;
            Abroad[i] = abroad;
            HomeShare[i] = home / Sales[i];
            AtHome[i] = home / Spending[i];
            OwnShare[i] = (own + (home * home / Spending[i])) / Sales[i];
        }
    }
}
