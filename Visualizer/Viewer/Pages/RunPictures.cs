using System.Collections.Immutable;
using WorldSystems.Charts.Animation;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Viewer.Runs;

namespace WorldSystems.Viewer.Pages;

/// <summary>A run and its figures, as a page shows them.</summary>
/// <param name="Run">The run.</param>
/// <param name="Label">What the page calls it: untrusted text.</param>
/// <param name="Scope">What names of its own begin with, in the page and in files; empty for a single run.</param>
/// <param name="Figures">Its figures in the order of the page.</param>
/// <param name="Moving">Those of them that can move, by name.</param>
/// <param name="Notes">What its files lack, one sentence each.</param>
internal sealed record RunPictures(Run Run, string Label, string Scope, ImmutableArray<Figure> Figures, ImmutableDictionary<string, AnimatedFigure> Moving, ImmutableArray<string> Notes)
{
    /// <summary>Draws a run; the moving pictures come after the first figure.</summary>
    public static RunPictures Of(Run run, string label, string scope, Language language)
    {
        var still = FigureCatalogue.Compose(run.Timelines, language);
        ImmutableArray<AnimatedFigure> moving = [.. Movable(run, language)];
        ImmutableArray<Figure> figures = [.. still.Take(1), .. moving.Select(animated => animated.Figure), .. still.Skip(1)];
        var notes = figures.SelectMany(figure => figure.Notes);
        if (run.Timelines.States is not null && run.Links is null)
            notes = notes.Append(language.Phrases[Word.NetworkNoFlows]);
        return new RunPictures(run, label, scope, figures, moving.ToImmutableDictionary(animated => animated.Figure.Id), [.. notes.Distinct()]);
    }

    private static IEnumerable<AnimatedFigure> Movable(Run run, Language language)
    {
        if (AnimatedCatalogue.Bubbles(run.Timelines, language) is { } bubbles)
            yield return bubbles;
        if (run.Links is { IsEmpty: false } && AnimatedCatalogue.Network(run.Timelines, run.Links, Positions.Read(run.Manifest.StatesTable), language) is { } network)
            yield return network;
    }
}
