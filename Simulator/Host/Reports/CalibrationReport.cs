using System.Collections.Immutable;
using WorldSystems.Experiments.Calibration;
using WorldSystems.Experiments.Facts;

namespace WorldSystems.Host.Reports;

/// <summary>What <c>calibrate --json</c> prints.</summary>
/// <param name="Name">Title of the plan.</param>
/// <param name="Folder">Where its tables are.</param>
/// <param name="Seeds">Runs in each world.</param>
/// <param name="Worlds">Worlds tried.</param>
/// <param name="Failed">Those of which a run failed.</param>
/// <param name="Of">Facts that have to be met.</param>
/// <param name="Accept">Fewest facts that an acceptable world meets.</param>
/// <param name="Best">Most facts that a world meets; 0 without any.</param>
/// <param name="Acceptable">The acceptable worlds, the best first.</param>
/// <param name="Ranges">The parameters.</param>
/// <param name="Facts">How many worlds meet each fact.</param>
public sealed record CalibrationReport(
    string Name, string Folder, int Seeds, int Worlds, int Failed, int Of, int Accept, int Best,
    ImmutableArray<AcceptableWorldReport> Acceptable, ImmutableArray<AcceptableRangeReport> Ranges, ImmutableArray<CalibratedFactReport> Facts)
{
    /// <summary>Of a result.</summary>
    public static CalibrationReport From(CalibrationResult result, string folder)
    {
        ArgumentNullException.ThrowIfNull(result);
        return new(
            result.Plan.Name, folder, result.Plan.Replicates, result.Worlds.Length, result.Failed, FactCatalogue.Required, result.Plan.Calibration!.Accept,
            result.Ranked.FirstOrDefault()?.Score!.Met ?? 0,
            [.. result.Acceptable.Select(world => AcceptableWorldReport.From(result, world))],
            [.. result.Ranges().Select(r => new AcceptableRangeReport(r.Axis.Key, r.Axis.Low, r.Axis.High, r.Low, r.Median, r.High, r.Share, r.TriedOutside, r.Verdict))],
            [.. result.Facts().Select(row => new CalibratedFactReport(row.Fact.Number, row.Fact.Name, row.Acceptable, row.Worlds, row.Speaking))]);
    }
}

/// <summary>An acceptable world.</summary>
/// <param name="World">Its place in the search, from 0.</param>
/// <param name="Values">Values of the parameters, by key.</param>
/// <param name="Met">Facts met.</param>
/// <param name="Distance">How far it lies from those missed.</param>
/// <param name="Missed">Their numbers.</param>
public sealed record AcceptableWorldReport(int World, ImmutableSortedDictionary<string, string> Values, int Met, double Distance, ImmutableArray<int> Missed)
{
    internal static AcceptableWorldReport From(CalibrationResult result, TriedWorld world) => new(
        world.Number,
        result.Plan.Axes.Zip(world.Values).ToImmutableSortedDictionary(pair => pair.First.Key, pair => pair.Second, StringComparer.Ordinal),
        world.Score!.Met, world.Score.Distance, [.. world.Score.Missed]);
}

/// <summary>The range of a parameter among acceptable worlds.</summary>
/// <param name="Parameter">Key in the scenario.</param>
/// <param name="SearchedLow">Low end of the searched range.</param>
/// <param name="SearchedHigh">Its high end.</param>
/// <param name="Low">Lowest value among acceptable worlds.</param>
/// <param name="Median">Their median.</param>
/// <param name="High">Their highest.</param>
/// <param name="Share">Part of the searched range from low to high.</param>
/// <param name="TriedOutside">Worlds tried outside low to high.</param>
/// <param name="Verdict">Whether the facts pin it down.</param>
public sealed record AcceptableRangeReport(string Parameter, double SearchedLow, double SearchedHigh, double Low, double Median, double High, double Share, int TriedOutside, Pinning Verdict);

/// <summary>A fact.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Acceptable">Acceptable worlds that meet it.</param>
/// <param name="Worlds">Worlds that meet it.</param>
/// <param name="Speaking">Worlds whose runs can speak of it.</param>
public sealed record CalibratedFactReport(int Number, string Name, int Acceptable, int Worlds, int Speaking);
