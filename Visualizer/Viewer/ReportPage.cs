using System.Net;
using System.Text;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Viewer;

/// <summary>One HTML file with figures, captions and tables: no script, nothing fetched, prints well.</summary>
/// <remarks>Every text passes <see cref="Escape"/>: names of states and scenarios are anybody's.</remarks>
internal sealed class ReportPage(Language language, RunTimelines run, bool hasPng)
{
    private const int MostNames = 24;

    private readonly Phrases _phrases = language.Phrases;
    private readonly StringBuilder _html = new();

    /// <summary>The page.</summary>
    public string Write(IReadOnlyList<Figure> figures)
    {
        var years = run.World.Years;
        var title = _phrases.Format(Word.PageTitle, Phrases.Year(years[0]), Phrases.Year(years[^1]));
        Line($"<!DOCTYPE html>\n<html lang=\"{language.Code}\">\n<head>\n<meta charset=\"utf-8\">");
        Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Line($"<title>{Escape(title)}</title>\n<style>\n{PageStyle.Sheet}</style>\n</head>\n<body>\n<main>");
        Line($"<header>\n<h1>{Escape(title)}</h1>\n<p>{Escape(_phrases[Word.PageLead])}</p>\n<p class=\"quiet\">{Escape(figures[0].Texts.Source)}</p>\n</header>");
        foreach (var figure in figures)
            Write(figure);
        WriteMembers();
        WriteNotes([.. figures.SelectMany(figure => figure.Notes).Distinct()]);
        Line("</main>\n</body>\n</html>");
        return _html.ToString();
    }

    private void Write(Figure figure)
    {
        Line($"<figure id=\"figure-{figure.Id}\">");
        Line($"<div class=\"wide\">{figure.ToSvg(FigureSize.Wide, inPage: true)}</div>");
        Line($"<div class=\"slim\">{figure.ToSvg(FigureSize.Slim, inPage: true)}</div>");
        Line($"<figcaption>\n<p>{Escape(figure.Texts.Caption)}</p>");
        var png = hasPng ? $" · <a href=\"{figure.Id}.png\">PNG</a>" : "";
        Line($"<p class=\"quiet files\">{Escape(_phrases[Word.Pictures])}: <a href=\"{figure.Id}.svg\">SVG</a>{png}</p>");
        Line($"<details>\n<summary>{Escape(_phrases[Word.TableSummary])}</summary>");
        WriteTable(figure.Texts.Title, figure.Table.Headers, figure.Table.Rows.Select(row => (IReadOnlyList<string>)row), "numbers");
        Line("</details>\n</figcaption>\n</figure>");
    }

    private void WriteMembers()
    {
        if (run.States is not { LastYear.Length: > 0 } states)
            return;
        var heading = _phrases.Format(Word.MembersHeading, Phrases.Year(states.LastYearNumber));
        Line($"<section>\n<h2>{Escape(heading)}</h2>");
        var rows = states.LastYear.GroupBy(state => state.Zone).OrderBy(zone => zone.Key)
            .Select(zone => (IReadOnlyList<string>)[_phrases.Of(zone.Key), Names(zone)]);
        WriteTable(heading, [_phrases[Word.ColumnZone], _phrases[Word.ColumnStates]], rows, "names");
        Line("</section>");
    }

    private string Names(IEnumerable<StateAtEnd> states)
    {
        var sorted = states.OrderByDescending(state => state.ProductPerHead).Select(state => state.Name).ToArray();
        var names = string.Join(", ", sorted.Take(MostNames));
        return sorted.Length > MostNames ? names + ", " + _phrases.Format(Word.AndMore, sorted.Length - MostNames) : names;
    }

    private void WriteTable(string caption, IEnumerable<string> headers, IEnumerable<IReadOnlyList<string>> rows, string kind)
    {
        Line($"<div class=\"scroll\"><table class=\"{kind}\">\n<caption>{Escape(caption)}</caption>");
        Line($"<thead><tr>{string.Concat(headers.Select(header => $"<th scope=\"col\">{Escape(header)}</th>"))}</tr></thead>\n<tbody>");
        foreach (var row in rows)
            Line($"<tr><th scope=\"row\">{Escape(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Escape(cell)}</td>"))}</tr>");
        Line("</tbody>\n</table></div>");
    }

    private void WriteNotes(string[] notes)
    {
        if (notes.Length == 0)
            return;
        Line($"<section>\n<h2>{Escape(_phrases[Word.NotesHeading])}</h2>\n<ul>");
        foreach (var note in notes)
            Line($"<li>{Escape(note)}</li>");
        Line("</ul>\n</section>");
    }

    private void Line(string html) => _html.Append(html).Append('\n');

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
