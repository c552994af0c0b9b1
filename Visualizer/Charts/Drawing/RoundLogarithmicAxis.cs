using OxyPlot.Axes;

namespace WorldSystems.Charts.Drawing;

/// <summary>A logarithmic axis labelled at 1, 2 and 5 times powers of ten, readable also within one decade.</summary>
internal sealed class RoundLogarithmicAxis : LogarithmicAxis
{
    private const int MostLabels = 7;

    /// <inheritdoc/>
    public override void GetTickValues(out IList<double> majorLabelValues, out IList<double> majorTickValues, out IList<double> minorTickValues)
    {
        var ticks = Ticks([1, 2, 5]);
        if (ticks.Count > MostLabels)
            ticks = Ticks([1]);
        majorLabelValues = majorTickValues = ticks;
        minorTickValues = [];
    }

    private List<double> Ticks(double[] mantissas)
    {
        var ticks = new List<double>();
        for (var power = (int)Math.Floor(Math.Log10(ActualMinimum)); power <= Math.Log10(ActualMaximum); power++)
            ticks.AddRange(mantissas.Select(mantissa => mantissa * Math.Pow(10, power)).Where(tick => tick >= ActualMinimum && tick <= ActualMaximum));
        return ticks;
    }
}
