using System.Collections.Immutable;
using WorldSystems.Experiments.Sensitivity;
using WorldSystems.Experiments.Statistics;
using WorldSystems.Experiments.Studies;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>sensitivity --json</c> prints.</summary>
/// <param name="Name">Title of the study.</param>
/// <param name="Points">Number of points.</param>
/// <param name="Runs">Number of runs.</param>
/// <param name="Table">The table on the disk.</param>
/// <param name="Morris">Elementary effects, for Morris screening.</param>
/// <param name="Sobol">Shares of variance, for Sobol indices.</param>
public sealed record SensitivityReport(string Name, long Points, long Runs, string Table, ImmutableArray<MorrisReportRow> Morris, ImmutableArray<SobolReportRow> Sobol)
{
    /// <summary>The report of an analysis.</summary>
    public static SensitivityReport Of(Study study, long runs, string table, SensitivityAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(analysis);
        return new(study.Plan.Name, study.Points, runs, table,
            [.. analysis.Morris.Select(row => new MorrisReportRow(row.Parameter, row.Measure, row.Effect.Mu, row.Effect.MuStar, row.Effect.Sigma, row.Effect.Effects))],
            [.. analysis.Sobol.Select(row => new SobolReportRow(row.Parameter, row.Measure, row.Index.First, row.Index.Total))]);
    }
}

/// <summary>Elementary effects of a parameter on a measure.</summary>
/// <param name="Parameter">Key in the scenario.</param>
/// <param name="Measure">Name of the measure.</param>
/// <param name="Mu">Mean effect.</param>
/// <param name="MuStar">Mean absolute effect.</param>
/// <param name="Sigma">Standard deviation of the effects.</param>
/// <param name="Effects">How many there are.</param>
public sealed record MorrisReportRow(string Parameter, string Measure, Estimate Mu, Estimate MuStar, Estimate Sigma, int Effects);

/// <summary>Shares of a measure's variance.</summary>
/// <param name="Parameter">Key in the scenario.</param>
/// <param name="Measure">Name of the measure.</param>
/// <param name="First">The parameter's own share.</param>
/// <param name="Total">With all its interactions.</param>
public sealed record SobolReportRow(string Parameter, string Measure, Estimate First, Estimate Total);
