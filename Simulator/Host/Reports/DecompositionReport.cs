using System.Collections.Immutable;
using WorldSystems.Experiments.Decomposition;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>decompose --json</c> prints.</summary>
/// <param name="Scenario">Title.</param>
/// <param name="Measure">What is divided.</param>
/// <param name="Start">Its column in the first year.</param>
/// <param name="WithoutAny">The measure in the world without any of them.</param>
/// <param name="WithAll">The measure in the world with all.</param>
/// <param name="Seeds">Seeds under which all worlds ran to their end.</param>
/// <param name="IsExact">Every set of them was tried.</param>
/// <param name="Folder">Where the tables are.</param>
/// <param name="Rows">A row a force.</param>
/// <param name="Failures">Worlds that did not run to their end.</param>
public sealed record DecompositionReport(
    string Scenario, string Measure, double Start, double WithoutAny, double WithAll, int Seeds, bool IsExact, string Folder, ImmutableArray<DecompositionReportRow> Rows, ImmutableArray<string> Failures)
{
    /// <summary>The report of a result.</summary>
    public static DecompositionReport Of(string scenario, DecompositionPlan plan, DecompositionResult result, string folder)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(result);
        return new(scenario, plan.Measure.Name, result.Start, result.Nobody, result.Everybody, result.Seeds, result.IsExact, folder,
            [.. result.Shares.Select(share => new DecompositionReportRow(share.Name, share.Share.Value, share.Share.Low, share.Share.High, share.Alone, share.Last))],
            [.. result.Failures.Select(failure => failure.ToString())]);
    }
}

/// <summary>What a force accounts for.</summary>
/// <param name="Mechanism">A mechanism's name in scenario files, or trade, learning_by_doing or engels_law.</param>
/// <param name="Value">Its Shapley share.</param>
/// <param name="Low">Low end of its interval.</param>
/// <param name="High">High end.</param>
/// <param name="Alone">What it adds to a world without any.</param>
/// <param name="Last">What it adds to a world with all others.</param>
public sealed record DecompositionReportRow(string Mechanism, double Value, double Low, double High, double Alone, double Last);
