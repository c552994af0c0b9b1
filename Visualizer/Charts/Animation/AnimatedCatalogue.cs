using System.Collections.Immutable;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Animation;

/// <summary>The moving pictures of a run.</summary>
public static class AnimatedCatalogue
{
    /// <summary>The names of the moving pictures, in the order in which they are shown.</summary>
    public static ImmutableArray<string> Ids { get; } = [BubbleFigure.Id, NetworkFigure.Id];

    /// <summary>States as moving circles; null where the run has no file of states.</summary>
    public static AnimatedFigure? Bubbles(RunTimelines run, Language language) =>
        run.States is null ? null : new BubbleFigure(new Composer(run, language), new StatePaths(run.States)).Compose();

    /// <summary>The trade between states; null where the run has no file of states.</summary>
    /// <param name="run">The run.</param>
    /// <param name="links">Its trade.</param>
    /// <param name="positions">Where states lie, by name; null, or without one of them: on a ring.</param>
    /// <param name="language">Language of the texts.</param>
    public static AnimatedFigure? Network(RunTimelines run, TradeLinks links, IReadOnlyDictionary<string, (double X, double Y)>? positions, Language language) =>
        run.States is null ? null : new NetworkFigure(new Composer(run, language), new StatePaths(run.States), links, positions).Compose();
}
