using System.Runtime.Intrinsics;
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
internal sealed class Markets
{
    private const double LeastDeterminant = 1e-3;

    private readonly ColumnStore _store;
    private int _year = int.MinValue;

    public Markets(int count)
    {
        _store = new ColumnStore(count);
        (Manufactures, Raw) = (new(_store), new(_store));
        (Yield, YieldRaw, Loss, Spent) = (_store.Take(), _store.Take(), _store.Take(), _store.Take());
        (Taste, Dearer) = (_store.Take(), _store.Take());
    }

    /// <summary>Who sells and buys manufactures.</summary>
    public MarketOfGood Manufactures { get; }

    /// <summary>Who sells and buys raw materials.</summary>
    public MarketOfGood Raw { get; }

    /// <summary>By how much, in logs, the price of i's manufactures falls for a unit of money of lost sales.</summary>
    public Column Yield { get; }

    /// <summary>The same of its raw materials.</summary>
    public Column YieldRaw { get; }

    /// <summary>What i loses on all that it sells abroad for a unit of money of lost sales of manufactures.</summary>
    public Column Loss { get; }

    /// <summary>What j gains on all that it sells abroad for a unit of money that it spends itself: what of it stays at home makes its goods dearer.</summary>
    public Column Spent { get; }

    /// <summary>Share of manufactures in the spending of j.</summary>
    public Column Taste { get; }

    /// <summary>sum_k b_kj X_kj Yield_k: what j's imports become dearer by when a unit of its spending turns to its suppliers.</summary>
    public Column Dearer { get; }

    /// <summary>Takes over this year's trade costs.</summary>
    public void CopyCosts(World world)
    {
        if (_year != world.Year.Index)
        {
            _year = world.Year.Index;
            Manufactures.CopyCosts(world.Manufactures);
            Raw.CopyCosts(world.RawMaterials);
        }
    }

    /// <summary>Looks at the markets anew.</summary>
    public void Look(World world)
    {
        CopyCosts(world);
        Manufactures.Look(world.Manufactures, world.Parameters.Trade.ElasticityManufactures);
        Raw.Look(world.RawMaterials, world.Parameters.Trade.ElasticityRaw);
        for (int i = 0; i < _store.Count; i++)
        {
            GiveWay(world, i);
        }

        SumOverSuppliers();
    }

    private void SumOverSuppliers()
    {
        Dearer.Padded.Clear();
        Vectors dearer = Dearer.Vectors, buyer = Manufactures.Buyer.Vectors, spending = Manufactures.Spending.Vectors;
        for (int k = 0; k < _store.Count; k++)
        {
            Vectors phi = Manufactures.Costs(k);
            Vector256<double> seller = Lanes.All(Manufactures.Seller[k]), yield = Lanes.All(Yield[k]);
            for (int j = 0; j < _store.PaddedCount; j += Lanes.Width)
            {
                Vector256<double> x = seller * phi[j];
                dearer[j] = dearer[j] + (x * x * yield);
            }
        }

        for (int j = 0; j < _store.PaddedCount; j += Lanes.Width)
        {
            dearer[j] = dearer[j] * buyer[j] * buyer[j] / spending[j];
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
        Yield.Span[i] = rr * perSale;
        YieldRaw.Span[i] = -rm * perSale;
        Loss.Span[i] = (Manufactures.Abroad[i] * Yield[i]) + (Raw.Abroad[i] * YieldRaw[i]);
        Taste.Span[i] = Manufactures.Spending[i] / (Manufactures.Spending[i] + Raw.Spending[i]);
        double lossRaw = perRaw * ((Raw.Abroad[i] * mm) - (Manufactures.Abroad[i] * mr));
        Spent.Span[i] = (Taste[i] * Manufactures.AtHome[i] * Loss[i]) + ((1 - Taste[i]) * Raw.AtHome[i] * lossRaw);
    }
}
