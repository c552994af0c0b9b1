namespace WorldSystems.Viewer.Runs;

/// <summary>A claim of the run's scenario; every text is untrusted.</summary>
/// <param name="Says">The claim in words.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Metric">The column that is read.</param>
/// <param name="Expected">What is expected.</param>
/// <param name="ExpectedToFail">It is known not to hold.</param>
/// <param name="Result">What came of it, or null where it was not checked.</param>
internal sealed record Claim(string Says, string Source, string Metric, string Expected, bool ExpectedToFail, ClaimResult? Result)
{
    /// <summary>Whether the measure is of some of the states, so that its column is one of states.csv.</summary>
    public bool IsOfStates { get; init; }
}

/// <summary>What came of a claim.</summary>
/// <param name="Observed">Median over the seeds; NaN where undefined.</param>
/// <param name="Low">5th percentile.</param>
/// <param name="High">95th percentile.</param>
/// <param name="Seeds">Number of seeds.</param>
/// <param name="Verdict">The verdict's word in the files.</param>
internal sealed record ClaimResult(double Observed, double Low, double High, string Seeds, string Verdict);
