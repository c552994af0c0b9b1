using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Viewer.Pages;

namespace WorldSystems.Viewer.Studies;

/// <summary>One HTML file with the figures of a study, their captions and numbers.</summary>
/// <param name="language">Language of the page.</param>
/// <param name="name">Name of the study: untrusted text.</param>
/// <param name="figures">Its figures.</param>
/// <param name="kinds">Extensions of the picture files beside the page.</param>
internal sealed class StudyPage(Language language, string name, IReadOnlyList<PageFigure> figures, IReadOnlyList<string> kinds)
{
    /// <summary>The page.</summary>
    public string Write()
    {
        var html = new Html();
        var title = language.Phrases.Format(Word.StudyTitle, name);
        PageHead.Write(html, language.Code, title);
        html.Line($"<main>\n<header>\n<h1>{Html.Escape(title)}</h1>\n<p>{Html.Escape(language.Phrases[Word.StudyLead])}</p>");
        html.Line($"<p class=\"quiet\">{Html.Escape(figures[0].Figure.Texts.Source)}</p>\n</header>");
        var section = new FigureSection(html, language, kinds);
        foreach (var (figure, scope) in figures)
            section.Write(figure, scope, run: null, moving: null);
        html.Line("</main>");
        PageHead.End(html);
        return html.ToString();
    }
}
