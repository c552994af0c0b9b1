using System.Collections.Immutable;
using WorldSystems.Experiments.Claims;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>claims --json</c> prints.</summary>
/// <param name="Claims">A row a claim.</param>
public sealed record ClaimsReport(ImmutableArray<ClaimReportRow> Claims);

/// <summary>A claim over all seeds.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Theory">Row of the catalogue of theories.</param>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Control">What it is compared with; null = nothing.</param>
/// <param name="Says">The claim in words.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Metric">The column that is read.</param>
/// <param name="Reading">How it is read: of which states, when.</param>
/// <param name="Expected">What is expected, as the file writes it.</param>
/// <param name="Observed">Median over the seeds of what is expected: the value, or its difference or ratio to the control's.</param>
/// <param name="Low">5th percentile of the same.</param>
/// <param name="High">95th percentile of the same.</param>
/// <param name="Value">Median of the value itself.</param>
/// <param name="ControlValue">Median of the value it is compared with; null = nothing, or undefined.</param>
/// <param name="Seeds">Number of runs.</param>
/// <param name="Met">Runs in which the claim is borne out.</param>
/// <param name="Undefined">Runs in which there is no value; they do not count as met.</param>
/// <param name="P">Exact two-sided sign test.</param>
/// <param name="Verdict"><c>holds</c>, <c>does not hold</c> or <c>undecided</c>.</param>
/// <param name="ExpectedToFail">The claim is known not to hold.</param>
/// <param name="Because">The source that says why.</param>
public sealed record ClaimReportRow(
    string Id,
    int Theory,
    string Scenario,
    string? Control,
    string Says,
    string Source,
    string Metric,
    string Reading,
    string Expected,
    double Observed,
    double Low,
    double High,
    double Value,
    double? ControlValue,
    int Seeds,
    int Met,
    int Undefined,
    double P,
    string Verdict,
    bool ExpectedToFail,
    string Because)
{
    /// <summary>Verdicts in words.</summary>
    public static string InWords(Verdict verdict) => verdict switch
    {
        Experiments.Claims.Verdict.Holds => "holds",
        Experiments.Claims.Verdict.DoesNotHold => "does not hold",
        _ => "undecided",
    };

    /// <summary>The row of a result.</summary>
    public static ClaimReportRow Of(string scenario, ClaimResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            result.Claim.Id, result.Claim.Theory, scenario, result.Claim.ComparedWith, result.Claim.Says, result.Claim.Source,
            result.Claim.Metric, result.Claim.Reading, result.Claim.Expect.ToString(), result.Median, result.Low, result.High, result.Value, result.ComparedValue,
            result.Seeds.Length, result.Met, result.Undefined, result.P, InWords(result.Verdict), result.Claim.IsExpectedToFail, result.Claim.Because);
    }
}
