using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>The figures of a run.</summary>
public static class FigureCatalogue
{
    /// <summary>The development gap, zones over time, terms of trade and export mix, in this order.</summary>
    public static ImmutableArray<Figure> Compose(RunTimelines run, Language language)
    {
        var composer = new Composer(run, language);
        return
        [
            new DevelopmentGapFigure(composer).Compose(),
            new ZonesFigure(composer).Compose(),
            new TermsOfTradeFigure(composer).Compose(),
            new ExportMixFigure(composer).Compose(),
        ];
    }
}
