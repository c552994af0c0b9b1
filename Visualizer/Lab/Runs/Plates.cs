using WorldSystems.Charts.Animation;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Words;
using WorldSystems.Languages;

namespace WorldSystems.Lab.Runs;

/// <summary>The figures of a run in the order of the page, each drawn when it is asked for: a page must listen between two.</summary>
/// <param name="run">The run.</param>
/// <param name="pinned">The run with which it is compared; null, or the run itself: with none.</param>
/// <param name="language">Language of the figures.</param>
public sealed class Plates(FinishedRun run, FinishedRun? pinned, Language language)
{
    private const int MostChanged = 2;

    /// <summary>One after the other.</summary>
    public IEnumerable<Plate> All()
    {
        RunTimelines timelines = Told(run);
        if (pinned is not null && !ReferenceEquals(pinned, run))
            yield return new(FigureCatalogue.Compare(Marked(pinned, LabWord.PinnedRun), Marked(run, LabWord.RunNow), language)) { IsComparison = true };
        foreach (string id in FigureCatalogue.Ids)
        {
            yield return new(FigureCatalogue.Compose(id, timelines, language));
            if (id != FigureCatalogue.Ids[0])
                continue;
            if (AnimatedCatalogue.Bubbles(timelines, language) is { } bubbles)
                yield return new(bubbles.Figure, bubbles);
            if (run.Trade is { } trade && AnimatedCatalogue.Network(timelines with { States = trade.States }, trade.Links, Positions(run.Scenario), language) is { } network)
                yield return new(network.Figure, network);
        }
    }

    /// <summary>A run whose scenario has its title in the reader's language.</summary>
    private RunTimelines Told(FinishedRun told)
    {
        RunTimelines timelines = told.Timelines;
        return timelines with { Origin = timelines.Origin with { Scenario = new DraftTexts(told.Draft, told.Scenario, language).Title } };
    }

    /// <summary>A run that the comparison calls pinned or the one of now, with the values that differ, where they are few.</summary>
    private RunTimelines Marked(FinishedRun told, LabWord word)
    {
        Parameter[] changed = [.. ScenarioParameters.All.Where(parameter => parameter.Get(run.Scenario.Parameters) != parameter.Get(pinned!.Scenario.Parameters))];
        IEnumerable<string> values = changed.Length > MostChanged || changed.Any(parameter => parameter.IsSwitch)
            ? []
            : changed.Select(parameter => $"{Vocabulary.In(language).Parameter(parameter.Key)} = {parameter.Get(told.Scenario.Parameters).ToString("0.####", language.Culture)}");
        RunTimelines timelines = Told(told);
        return timelines with { Origin = timelines.Origin with { Mark = string.Join(", ", values.Prepend(LabPhrases.In(language)[word])) } };
    }

    /// <summary>Where the states lie, if a table says; on a map, longitude is across and latitude upward.</summary>
    private static Dictionary<string, (double X, double Y)>? Positions(Scenario scenario) => scenario.States is not { } table ? null : table.States.ToDictionary(
        state => state.Id, state => table.Coordinates == Coordinates.Globe ? (state.Y, state.X) : (state.X, state.Y), StringComparer.Ordinal);
}
