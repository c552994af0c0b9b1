using WorldSystems.Charts.Animation;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Viewer.Pages;

/// <summary>A figure in the page: drawing, caption, files, table.</summary>
/// <param name="html">The page.</param>
/// <param name="language">Its language.</param>
/// <param name="kinds">Extensions of the picture files beside the page.</param>
internal sealed class FigureSection(Html html, Language language, IReadOnlyList<string> kinds)
{
    private readonly Phrases _phrases = language.Phrases;

    /// <summary>Writes a figure; one with nothing to draw, which stands beside another run's, in words.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="scope">What its names begin with.</param>
    /// <param name="run">The run's name where the page has several; else null.</param>
    /// <param name="moving">Its tracks where it can move.</param>
    public void Write(Figure figure, string scope, string? run, AnimatedFigure? moving)
    {
        html.Line($"<figure id=\"figure-{scope}{figure.Id}\">");
        if (run is not null)
            html.Line($"<p class=\"run\">{Html.Escape(run)}</p>");
        if (figure.IsEmpty)
        {
            html.Line($"<figcaption>\n<p><strong>{Html.Escape(figure.Texts.Title)}</strong></p>\n<p>{Html.Escape(figure.Texts.NothingWord)}</p>\n</figcaption>\n</figure>");
            return;
        }

        WriteDrawings(figure, scope, isPair: run is not null, moving);
        html.Line($"<figcaption>\n<p>{Html.Escape(figure.Texts.Caption)}</p>");
        var files = string.Join(" · ", kinds.Select(kind => $"<a href=\"{scope}{figure.Id}.{kind}\">{kind.ToUpperInvariant()}</a>"));
        html.Line($"<p class=\"quiet files\">{Html.Escape(_phrases[Word.Pictures])}: {files}</p>");
        html.Line($"<details>\n<summary>{Html.Escape(_phrases[Word.TableSummary])}</summary>");
        html.Table(figure.Texts.Title, figure.Table.Headers, figure.Table.Rows.Select(row => (IReadOnlyList<string>)row), "numbers");
        html.Line("</details>\n</figcaption>\n</figure>");
    }

    /// <summary>Names the figures for which there is nothing to draw.</summary>
    public void WriteNotDrawn(IReadOnlyList<Figure> figures)
    {
        if (figures.Count > 0)
            html.Line($"<p class=\"quiet not-drawn\">{Html.Escape(_phrases.Format(Word.NotDrawn, string.Join("; ", figures.Select(figure => figure.Texts.Title))))}</p>");
    }

    /// <summary>Two runs stand side by side, each as narrow as a telephone.</summary>
    private void WriteDrawings(Figure figure, string scope, bool isPair, AnimatedFigure? moving)
    {
        var moves = moving is { Circles.Length: > 0, Years.Length: > 1 };
        if (moves)
            html.Line("<div data-animation>");
        if (!isPair)
            html.Line($"<div class=\"wide\">{figure.ToSvg(FigureSize.Wide, inPage: true, scope)}</div>");
        html.Line($"<div class=\"{(isPair ? "only" : "slim")}\">{figure.ToSvg(FigureSize.Slim, inPage: true, scope)}</div>");
        if (moves)
            html.Line($"<script type=\"application/json\">{moving!.ToJson(language)}</script>\n</div>");
    }
}
