using System.Collections.Immutable;
using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>The figures of a run, of two runs, of many runs and of studies.</summary>
public static class FigureCatalogue
{
    private static readonly (string Id, Func<Composer, Figure> Compose)[] OfRun =
    [
        (DevelopmentGapFigure.Id, composer => new DevelopmentGapFigure(composer).Compose()),
        (ZonesFigure.Id, composer => new ZonesFigure(composer).Compose()),
        (ZoneFlowsFigure.Id, composer => new ZoneFlowsFigure(composer).Compose()),
        (TermsOfTradeFigure.Id, composer => new TermsOfTradeFigure(composer).Compose()),
        (ExportMixFigure.Id, composer => new ExportMixFigure(composer).Compose()),
        (IncomesFigure.Id, composer => new IncomesFigure(composer).Compose()),
        (TransitionsFigure.Id, composer => new TransitionsFigure(composer).Compose()),
        (LorenzFigure.Id, composer => new LorenzFigure(composer).Compose()),
        (DrainFigure.Id, composer => new DrainFigure(composer).Compose()),
        (DrainStatesFigure.Id, composer => new DrainStatesFigure(composer).Compose()),
        (ChronicleFigure.Id, composer => new ChronicleFigure(composer).Compose()),
    ];

    /// <summary>The names of the figures of a run, in the order in which they are shown.</summary>
    public static ImmutableArray<string> Ids { get; } = [.. OfRun.Select(figure => figure.Id)];

    /// <summary>Every figure of a run.</summary>
    public static ImmutableArray<Figure> Compose(RunTimelines run, Language language)
    {
        var composer = new Composer(run, language);
        return [.. OfRun.Select(figure => figure.Compose(composer))];
    }

    /// <summary>One figure of a run.</summary>
    /// <exception cref="ArgumentException">There is no figure of that name.</exception>
    public static Figure Compose(string id, RunTimelines run, Language language)
    {
        var at = Ids.IndexOf(id);
        return at >= 0 ? OfRun[at].Compose(new Composer(run, language)) : throw new ArgumentException($"There is no figure '{id}'; there are {string.Join(", ", Ids)}.", nameof(id));
    }

    /// <summary>Two runs in one figure: the gap, and product per head of core and periphery.</summary>
    public static Figure Compare(RunTimelines first, RunTimelines second, Language language) => new ComparisonFigure(first, second, language).Compose();

    /// <summary>A measure of many runs by year: median and bands.</summary>
    /// <param name="ensemble">The runs.</param>
    /// <param name="measure">The measure, for example <c>gap_ratio</c>.</param>
    /// <param name="origin">Where they came from; its seed is not shown.</param>
    /// <param name="language">Language.</param>
    public static Figure Fan(EnsembleTimeline ensemble, string measure, RunOrigin origin, Language language) => new FanFigure(ensemble, measure, origin, language).Compose();

    /// <summary>On which parameters a measure depends.</summary>
    public static Figure Tornado(SensitivityTable table, string measure, RunOrigin origin, Language language) => new TornadoFigure(table, measure, origin, language).Compose();

    /// <summary>Which parameters act on a measure, and which of them evenly.</summary>
    public static Figure Morris(MorrisTable table, string measure, RunOrigin origin, Language language) => new MorrisFigure(table, measure, origin, language).Compose();

    /// <summary>How a measure differs between two worlds, year by year.</summary>
    public static Figure Differences(DifferencesTable table, string measure, RunOrigin origin, Language language) => new DifferencesFigure(table, measure, origin, language).Compose();

    /// <summary>What facts leave of the ranges that a calibration searched.</summary>
    public static Figure Ranges(RangesTable table, RunOrigin origin, Language language) => new RangesFigure(table, origin, language).Compose();

    /// <summary>A measure over a grid of two parameters.</summary>
    public static Figure HeatMap(GridTable grid, GridNames names, RunOrigin origin, Language language) => new HeatMapFigure(grid, names, origin, language).Compose();

    /// <summary>How much of a measure each mechanism accounts for.</summary>
    public static Figure Shapley(ShapleyTable table, string measure, RunOrigin origin, Language language) => new ShapleyFigure(table, measure, origin, language).Compose();
}
