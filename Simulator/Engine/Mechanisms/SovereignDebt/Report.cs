using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// Debt over this year's income, and the state's terms of trade: g = sum_g x_g d ln p_g - sum_g m_g d ln P_g with the shares x and m of the two goods
/// in exports and imports, as a moving average of about five years, g' &lt;- g' + (g - g') / 5.
/// </summary>
internal sealed class Report(DebtBook book, World world, Lenders lenders) : IStep
{
    private const double Memory = 5;

    private readonly Column _priceM = world.Store.Take();
    private readonly Column _priceR = world.Store.Take();
    private readonly Column _indexM = world.Store.Take();
    private readonly Column _indexR = world.Store.Take();
    private bool _known;

    public StepDescription Description { get; } = new(
        "debt ratios",
        "(D + F) / Y; g' &lt;- g' + (sum x d ln p - sum m d ln P - g') / 5",
        "-",
        ["debt", "income", "prices", "exports", "imports"],
        ["debt ratio", "trend of the terms of trade"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        lenders.Gather();
        if (!world.Parameters.Mechanisms.Of<SovereignDebtParameters>().Enabled || !world.IsOneMarket)
        {
            _known = false;
            return;
        }

        for (int j = 0; j < world.Count; j++)
        {
            book.DebtRatio.Span[j] = book.Debt[j] / world.Income[j];
        }

        TradedGood m = world.Manufactures, r = world.RawMaterials;
        Vectors trend = book.TermsOfTradeTrend.Vectors, exportsM = m.Exports.Vectors, exportsR = r.Exports.Vectors, importsM = m.Imports.Vectors, importsR = r.Imports.Vectors;
        double weight = _known ? 1 / Memory : 0;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> sold = Share(exportsM[i], exportsR[i]), bought = Share(importsM[i], importsR[i]), one = Lanes.All(1);
            Vector256<double> growth = (sold * Growth(m.Price, _priceM, i)) + ((one - sold) * Growth(r.Price, _priceR, i))
                - (bought * Growth(m.PriceIndex, _indexM, i)) - ((one - bought) * Growth(r.PriceIndex, _indexR, i));
            trend[i] = trend[i] + ((growth - trend[i]) * weight);
        }

        _known = true;
    }

    /// <summary>a / (a + b), where neither is sold 0.</summary>
    private static Vector256<double> Share(Vector256<double> a, Vector256<double> b) => a / Lanes.Larger(a + b, Lanes.All(double.Epsilon));

    private static Vector256<double> Growth(Column price, Column last, int i)
    {
        Vectors before = last.Vectors;
        Vector256<double> now = Elementary.LogPositive(price.Vectors[i]), growth = now - before[i];
        before[i] = now;
        return growth;
    }
}
