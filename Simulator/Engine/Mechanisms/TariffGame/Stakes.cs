using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// What is at stake between every two states: what an importer j gains by charging the rate of defection instead of that of cooperation on what i sells, and what i loses, in
/// money, from last year's trade. With x = X_ij, b = x / E_j, the <see cref="Duty"/>'s nu, D, q and the <see cref="Markets"/>' yields (u = (D q + phi_j t nu) b_jj: the sales that come home):
/// <code>
/// gain_ji = x (Net + (1 - nu^2)/2 x_i + D q b_jj Loss_j + t nu Spent_j - D q (Dearer_j - b X_ij Yield_i)),   x_i = X^M_ij Yield_i + X^R_ij YieldRaw_i
/// harm_ij = x (Loss_i (1 - nu) - X_ij Yield_i (1 - nu)^2 / 2 + u (X^M_ji Yield_j + X^R_ji YieldRaw_j))
/// </code>
/// The importer has the duty less what its buyers lose, cheaper goods of i, and dearer exports of its own, for spending comes home (phi_j its taste), against
/// dearer goods of third states; the exporter sells everything abroad cheaper and buys the importer's goods dearer. The optimum-tariff argument of Johnson 1953 with
/// the demand of Armington 1969. Departs from the market: each state's prices answer to its own lost sales only, duties of both sides do not interact.
/// <para>Because they do not, the game is one of equal gains from switching (Nowak and Sigmund 1990): T - R = P - S = gain, R - S = T - P = harm, so it is a prisoner's dilemma for a player where
/// 0 &lt; gain &lt; harm, and tit-for-tat needs w >= gain / harm.</para>
/// </summary>
internal sealed class Stakes(int count)
{
    private readonly double[] _raw = new double[count];

    /// <summary>[j N + i]: what j gains by charging i.</summary>
    public double[] Gain { get; } = new double[count * count];

    /// <summary>[i N + j]: what i loses when j charges it.</summary>
    public double[] Harm { get; } = new double[count * count];

    /// <summary>Reckons anew for a pair of rates.</summary>
    public void Reckon(World world, Markets markets, double lower, double higher)
    {
        Array.Clear(Gain);
        Array.Clear(Harm);
        double sigma = world.Parameters.Trade.ElasticityManufactures;
        Add(world, markets, Duty.At(higher, sigma), 1);
        if (lower > 0)
        {
            Add(world, markets, Duty.At(lower, sigma), -1);
        }
    }

    /// <summary>The game of j with i, when j counts what i gains against it (Grieco 1988): U = own - k (other - own).</summary>
    public PrisonersDilemma Game(int j, int i, double k)
    {
        double temptation = Temptation(j, i, k), threat = Threat(j, i, k);
        return new(temptation, 0, temptation - threat, -threat);
    }

    /// <summary>T - R = P - S of j toward i: (1 + k) gain_ji + k harm_ij.</summary>
    public double Temptation(int j, int i, double k) => ((1 + k) * Gain[(j * count) + i]) + (k * Harm[(i * count) + j]);

    /// <summary>T - P = R - S of j toward i: (1 + k) harm_ji + k gain_ij.</summary>
    public double Threat(int j, int i, double k) => ((1 + k) * Harm[(j * count) + i]) + (k * Gain[(i * count) + j]);

    private void Add(World world, Markets m, Duty duty, double sign)
    {
        MarketOfGood goods = m.Manufactures, raw = m.Raw;
        for (int j = 0; j < count; j++)
        {
            m.TradeCosts(world.RawMaterials, j).CopyTo(_raw);
            ReadOnlySpan<double> phi = m.TradeCosts(world.Manufactures, j);
            double sellerJ = goods.Seller[j], buyerJ = goods.Buyer[j], rawSellerJ = raw.Seller[j] * m.YieldRaw[j], rawBuyerJ = raw.Buyer[j];
            double yieldJ = m.Yield[j], lossJ = m.Loss[j] * goods.AtHome[j], spentJ = m.Spent[j] * duty.Rate, perSpending = 1 / goods.Spending[j], taste = m.Taste[j] * duty.Rate, home = goods.AtHome[j], dearer = m.Dearer[j];
            for (int i = 0; i < count; i++)
            {
                double x = goods.Seller[i] * phi[i] * buyerJ, share = x * perSpending, cheaper = x * m.Yield[i];
                double q = 1 / (1 - (share * duty.Diverted)), left = duty.Left * q, lost = 1 - left, diverted = duty.Diverted * q;
                double comesHome = home * (diverted + (taste * left));
                double bought = cheaper + (raw.Seller[i] * _raw[i] * rawBuyerJ * m.YieldRaw[i]);
                double back = (sellerJ * phi[i] * goods.Buyer[i] * yieldJ) + (rawSellerJ * _raw[i] * raw.Buyer[i]);
                Gain[(j * count) + i] += sign * x * (duty.Net(share, left) + (lost * (1 + left) / 2 * bought) + (diverted * lossJ) + (left * spentJ) - (diverted * (dearer - (share * cheaper))));
                Harm[(i * count) + j] += sign * x * ((m.Loss[i] * lost) - (cheaper * lost * lost / 2) + (comesHome * back));
            }
        }
    }
}
