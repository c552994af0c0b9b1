using MathNet.Numerics.Statistics;
using WorldSystems.Engine.Numerics;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Ensembles;

namespace WorldSystems.Experiments.Claims;

/// <summary>From the years of a window to one number; years without a value are left out, and without any left the number is NaN.</summary>
internal static class WindowStatistics
{
    private const double Percent = 100;

    /// <summary>The number.</summary>
    public static double Of(WindowStatistic over, double[] years)
    {
        double[] defined = [.. years.Where(value => !double.IsNaN(value))];
        return over switch
        {
            WindowStatistic.First => years[0],
            WindowStatistic.Last => years[^1],
            WindowStatistic.Change => years[^1] - years[0],
            WindowStatistic.Growth => years[0] > 0 && years[^1] > 0 && years.Length > 1 ? Percent * Elementary.Log(years[^1] / years[0]) / (years.Length - 1) : double.NaN,
            WindowStatistic.Trend => Trend(years),
            _ when defined.Length == 0 => double.NaN,
            WindowStatistic.Min => defined.Min(),
            WindowStatistic.Max => defined.Max(),
            WindowStatistic.Sum => defined.Sum(),
            WindowStatistic.Sd => defined.StandardDeviation(),
            _ => defined.Average(),
        };
    }

    private static double Trend(double[] years)
    {
        LogTrend trend = new();
        for (int year = 0; year < years.Length; year++)
        {
            trend.Add(year, years[year]);
        }

        return Percent * trend.Slope;
    }
}
