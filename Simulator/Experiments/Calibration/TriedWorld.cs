using System.Collections.Immutable;
using WorldSystems.Experiments.Studies;

namespace WorldSystems.Experiments.Calibration;

/// <summary>A world that a calibration tried.</summary>
/// <param name="Number">Its place in the search, from 0.</param>
/// <param name="Round">Round in which it was tried; 0 is the start.</param>
/// <param name="Place">Part of the way from the low to the high end of each axis.</param>
/// <param name="Values">Values of the axes, in order.</param>
/// <param name="Result">What came of it.</param>
public sealed record TriedWorld(int Number, int Round, ImmutableArray<double> Place, ImmutableArray<string> Values, RunResult Result)
{
    /// <summary>Its score; null where a run of it failed.</summary>
    public WorldScore? Score { get; } = Result.Status == RunStatus.Finished ? WorldScore.Of(Result.Values) : null;
}
