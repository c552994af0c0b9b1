using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>Sellers and buyers of a good, with the duties that others have set this year and without the game's.</summary>
internal sealed class MarketOfGood(ColumnStore store)
{
    private readonly double[] _costs = new double[store.PaddedCount * store.PaddedCount];

    /// <summary>Seller's factor.</summary>
    public Column Seller { get; } = store.Take();

    /// <summary>Buyer's factor, common duties taken off: X_ij = Seller_i phi_ij Buyer_j.</summary>
    public Column Buyer { get; } = store.Take();

    /// <summary>E_j.</summary>
    public Column Spending { get; } = store.Take();

    /// <summary>A_i.</summary>
    public Column Sales { get; } = store.Take();

    /// <summary>Sold abroad.</summary>
    public Column Abroad { get; } = store.Take();

    /// <summary>a_ii, what is sold at home of all that is sold.</summary>
    public Column HomeShare { get; } = store.Take();

    /// <summary>b_ii, what is bought at home of all that is bought.</summary>
    public Column AtHome { get; } = store.Take();

    /// <summary>sum_k a_ik b_ik, what i is of its own markets.</summary>
    public Column OwnShare { get; } = store.Take();

    /// <summary>phi between a state and all others, 0 with itself, as of the last <see cref="CopyCosts"/>.</summary>
    public Vectors Costs(int state) => new(ref _costs[state * store.PaddedCount]);

    /// <summary>Takes over this year's trade costs.</summary>
    public void CopyCosts(TradedGood good) => good.TradeCosts.CopyTo(_costs);

    /// <summary>Looks anew.</summary>
    public void Look(TradedGood good, double sigma)
    {
        good.Seller.Padded.CopyTo(Seller.Padded);
        good.Spending.Padded.CopyTo(Spending.Padded);
        for (int i = 0; i < store.Count; i++)
        {
            double duty = good.Tariffs.Common(i);
            Buyer.Span[i] = good.Buyer[i] * (duty == 0 ? 1 : Elementary.Pow(1 + duty, -sigma));
        }

        SumOverBuyers();
        Vectors seller = Seller.Vectors, buyer = good.Buyer.Vectors, spending = Spending.Vectors, sales = Sales.Vectors, abroad = Abroad.Vectors, homeShare = HomeShare.Vectors, atHome = AtHome.Vectors, own = OwnShare.Vectors;
        for (int i = 0; i < store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> home = seller[i] * buyer[i];
            sales[i] = home + abroad[i];
            homeShare[i] = home / sales[i];
            atHome[i] = home / spending[i];
            own[i] = (own[i] + (home * home / spending[i])) / sales[i];
        }
    }

    /// <summary>X_i = sum_k X_ik and sum_k X_ik^2 / E_k over the others, buyer after buyer.</summary>
    private void SumOverBuyers()
    {
        Abroad.Padded.Clear();
        OwnShare.Padded.Clear();
        Vectors seller = Seller.Vectors, abroad = Abroad.Vectors, own = OwnShare.Vectors;
        for (int k = 0; k < store.Count; k++)
        {
            Vectors phi = Costs(k);
            Vector256<double> buyer = Lanes.All(Buyer[k]), spending = Lanes.All(Spending[k]);
            for (int i = 0; i < store.PaddedCount; i += Lanes.Width)
            {
                Vector256<double> x = seller[i] * phi[i] * buyer;
                abroad[i] = abroad[i] + x;
                own[i] = own[i] + (x * x / spending);
            }
        }
    }
}
