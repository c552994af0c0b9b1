using System.Collections.Immutable;
using WorldSystems.Experiments.Comparisons;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>compare --json</c> prints.</summary>
/// <param name="First">Title of the first scenario, A.</param>
/// <param name="Second">Title of the second, B.</param>
/// <param name="Seeds">Runs of each.</param>
/// <param name="FirstSeed">Seed of the first.</param>
/// <param name="Rows">A row a measure and year.</param>
public sealed record ComparisonReport(string First, string Second, int Seeds, ulong FirstSeed, ImmutableArray<ComparisonReportRow> Rows);

/// <summary>A measure in both worlds.</summary>
/// <param name="Measure">Name.</param>
/// <param name="Year">Calendar year; null for a measure of the whole run.</param>
/// <param name="Unit">Unit.</param>
/// <param name="A">Median in A.</param>
/// <param name="B">Median in B.</param>
/// <param name="Difference">Median of B less A, seed by seed.</param>
/// <param name="Low">Low end of its 95 % interval.</param>
/// <param name="High">High end.</param>
/// <param name="Larger">Seeds under which B is larger.</param>
/// <param name="Smaller">Seeds under which B is smaller.</param>
/// <param name="Pairs">Seeds under which both are defined.</param>
/// <param name="SignP">P value of the sign test.</param>
/// <param name="WilcoxonP">P value of Wilcoxon's signed-rank test.</param>
public sealed record ComparisonReportRow(
    string Measure, int? Year, string Unit, double A, double B, double Difference, double Low, double High, int Larger, int Smaller, int Pairs, double SignP, double WilcoxonP)
{
    /// <summary>The row of a comparison.</summary>
    public static ComparisonReportRow Of(ComparisonRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var d = row.Differences;
        return new(row.Measure.Name, row.Year, row.Measure.Unit, row.First, row.Second, d.Median.Value, d.Median.Low, d.Median.High, d.Positive, d.Negative, d.Pairs, d.SignP, d.Wilcoxon.P);
    }
}
