using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// How a state's prices give way when its manufactures sell less, at last year's prices and this year's trade costs. X^g_ij is what i would sell to j without the game's duties,
/// A^g_i its sales, E^g_i its spending, a_ij = X_ij / A_i, b_ij = X_ij / E_j, h = gamma / (1 - gamma) the elasticity of gross output, s = Y^M / Y.
/// <para>Quantities are fixed within the year but for raw inputs, so the log prices pM, pR of a state that loses a part u of its sales solve
/// <code>
/// (1 - sigma_M)(1 - sum a b) pM + a_ii y - v = u             v = (1 + h) pM - h b^R_ii pR      value of gross output
/// (1 - sigma_R)(1 - sum a b) pR + a_ii (c y + (1-c) v) - pR = 0    y = s v + (1 - s) pR        income; c = share of consumption in E^R
/// </code>
/// the state's own block of the market's Jacobian (in a nearly closed state both prices fall together, and far).</para>
/// </summary>
internal sealed class Markets(int count)
{
    private const double LeastDeterminant = 1e-3;

    private readonly double[] _row = new double[Lanes.Padded(count)];

    /// <summary>Who sells and buys manufactures.</summary>
    public MarketOfGood Manufactures { get; } = new(count);

    /// <summary>Who sells and buys raw materials.</summary>
    public MarketOfGood Raw { get; } = new(count);

    /// <summary>By how much, in logs, the price of i's manufactures falls for a unit of money of lost sales.</summary>
    public double[] Yield { get; } = new double[count];

    /// <summary>The same of its raw materials.</summary>
    public double[] YieldRaw { get; } = new double[count];

    /// <summary>What i loses on all that it sells abroad for a unit of money of lost sales of manufactures.</summary>
    public double[] Loss { get; } = new double[count];

    /// <summary>What j gains on all that it sells abroad for a unit of money that it spends itself: what of it stays at home makes its goods dearer.</summary>
    public double[] Spent { get; } = new double[count];

    /// <summary>Share of manufactures in the spending of j.</summary>
    public double[] Taste { get; } = new double[count];

    /// <summary>sum_k b_kj X_kj Yield_k: what j's imports become dearer by when a unit of its spending turns to its suppliers.</summary>
    public double[] Dearer { get; } = new double[count];

    /// <summary>phi of a good between a state and all others, 0 with itself.</summary>
    public ReadOnlySpan<double> TradeCosts(TradedGood good, int state)
    {
        good.TradeCosts.CopyRow(state, _row);
        return _row.AsSpan(0, count);
    }

    /// <summary>Looks at the markets anew.</summary>
    public void Look(World world)
    {
        Manufactures.Look(world.Manufactures, world.Parameters.Trade.ElasticityManufactures, this);
        Raw.Look(world.RawMaterials, world.Parameters.Trade.ElasticityRaw, this);
        for (int i = 0; i < count; i++)
        {
            GiveWay(world, i);
        }

        for (int j = 0; j < count; j++)
        {
            ReadOnlySpan<double> phi = TradeCosts(world.Manufactures, j);
            double sum = 0, buyer = Manufactures.Buyer[j];
            for (int k = 0; k < count; k++)
            {
                double x = Manufactures.Seller[k] * phi[k];
                sum += x * x * Yield[k];
            }

            Dearer[j] = sum * buyer * buyer / Manufactures.Spending[j];
        }
    }

    private void GiveWay(World world, int i)
    {
        double sigma = world.Parameters.Trade.ElasticityManufactures, sigmaR = world.Parameters.Trade.ElasticityRaw;
        double gamma = world.RawInputShare[i], h = gamma / (1 - gamma), income = world.Income[i], s = world.ValueAddedManufactures[i] / income;
        double homeM = Manufactures.HomeShare[i], homeR = Raw.HomeShare[i], own = h * Raw.AtHome[i];
        double c = Math.Clamp(1 - (gamma * world.Manufactures.Sales[i] / Raw.Spending[i]), 0, 1);

        // v = (1 + h) pM - own pR, y = s v + (1 - s) pR.
        double vM = 1 + h, yM = s * vM, yR = 1 - s - (s * own);
        double mm = ((sigma - 1) * (1 - Manufactures.OwnShare[i])) + vM - (homeM * yM);
        double mr = -own - (homeM * yR);
        double rm = -homeR * ((c * yM) + ((1 - c) * vM));
        double rr = ((sigmaR - 1) * (1 - Raw.OwnShare[i])) + 1 - (homeR * ((c * yR) - ((1 - c) * own)));
        double determinant = Math.Max(LeastDeterminant, (mm * rr) - (mr * rm)), perSale = 1 / (determinant * Manufactures.Sales[i]), perRaw = 1 / (determinant * Raw.Sales[i]);
        Yield[i] = rr * perSale;
        YieldRaw[i] = -rm * perSale;
        Loss[i] = (Manufactures.Abroad[i] * Yield[i]) + (Raw.Abroad[i] * YieldRaw[i]);
        Taste[i] = Manufactures.Spending[i] / (Manufactures.Spending[i] + Raw.Spending[i]);
        double lossRaw = perRaw * ((Raw.Abroad[i] * mm) - (Manufactures.Abroad[i] * mr));
        Spent[i] = (Taste[i] * Manufactures.AtHome[i] * Loss[i]) + ((1 - Taste[i]) * Raw.AtHome[i] * lossRaw);
    }
}
