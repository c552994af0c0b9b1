using System.Text;
using System.Text.RegularExpressions;

namespace WorldSystems.Viewer.Pages;

/// <summary>
/// A note in the page. Of Markdown it knows what the notes use: headings, paragraphs, lists, tables, fenced text, emphasis, code and links,
/// of which only the words stay, because their pages are not beside the report.
/// </summary>
internal sealed partial class NoteMarkup(Html html)
{
    private const string Fence = "```";

    /// <summary>Writes the note; its own headings stand below the page's.</summary>
    public void Write(string markdown)
    {
        string[] lines = markdown.Split('\n');
        string heading = "";
        for (int i = 0; i < lines.Length;)
        {
            var line = lines[i];
            if (string.IsNullOrWhiteSpace(line))
                i++;
            else if (line.StartsWith('#'))
                (heading, i) = (WriteHeading(line), i + 1);
            else if (line.StartsWith(Fence, StringComparison.Ordinal))
                WriteFence(lines, ref i);
            else if (line.StartsWith('|'))
                WriteTable(Take(lines, ref i, next => next.StartsWith('|')), heading);
            else if (Bullet().IsMatch(line))
                WriteList("ul", Bullet(), lines, ref i);
            else if (Number().IsMatch(line))
                WriteList("ol", Number(), lines, ref i);
            else
                html.Line($"<p>{Inline(Joined(Take(lines, ref i, next => !Begins(next))))}</p>");
        }
    }

    private static bool Begins(string line) =>
        string.IsNullOrWhiteSpace(line) || line.StartsWith('#') || line.StartsWith('|') || line.StartsWith(Fence, StringComparison.Ordinal) || Bullet().IsMatch(line) || Number().IsMatch(line);

    private static List<string> Take(string[] lines, ref int i, Func<string, bool> belongs)
    {
        List<string> taken = [lines[i++]];
        while (i < lines.Length && belongs(lines[i]))
            taken.Add(lines[i++]);
        return taken;
    }

    private static string Joined(List<string> lines) => string.Join(' ', lines.Select(line => line.Trim()));

    private string WriteHeading(string line)
    {
        var text = line.TrimStart('#').Trim();
        var level = line.StartsWith("##", StringComparison.Ordinal) ? 4 : 3;
        html.Line($"<h{level}>{Inline(text)}</h{level}>");
        return text;
    }

    private void WriteFence(string[] lines, ref int i)
    {
        var text = new StringBuilder();
        for (i++; i < lines.Length && !lines[i].StartsWith(Fence, StringComparison.Ordinal); i++)
            text.Append(lines[i]).Append('\n');
        i++;
        html.Line($"<pre tabindex=\"0\">{Html.Escape(text.ToString())}</pre>");
    }

    private void WriteTable(List<string> rows, string heading)
    {
        html.Line($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Html.Escape(heading)}\"><table>");
        html.Line($"<thead><tr>{string.Concat(Cells(rows[0]).Select(cell => $"<th scope=\"col\">{cell}</th>"))}</tr></thead>\n<tbody>");
        foreach (var row in rows.Skip(1).Where(row => !Rule().IsMatch(row)))
            html.Line($"<tr>{string.Concat(Cells(row).Select(cell => $"<td>{cell}</td>"))}</tr>");
        html.Line("</tbody>\n</table></div>");
    }

    private static IEnumerable<string> Cells(string row) => Bar().Split(row.Trim().Trim('|')).Select(cell => Inline(cell.Trim().Replace("\\|", "|", StringComparison.Ordinal)));

    private void WriteList(string kind, Regex mark, string[] lines, ref int i)
    {
        html.Line($"<{kind}>");
        while (i < lines.Length && mark.IsMatch(lines[i]))
            html.Line($"<li>{Inline(mark.Replace(Joined(Take(lines, ref i, next => !Begins(next))), "", 1))}</li>");
        html.Line($"</{kind}>");
    }

    private static string Inline(string text)
    {
        var markup = new StringBuilder();
        var end = 0;
        foreach (Match match in Marked().Matches(text))
        {
            markup.Append(Html.Escape(text[end..match.Index])).Append(Marked(match));
            end = match.Index + match.Length;
        }
        return markup.Append(Html.Escape(text[end..])).ToString();
    }

    private static string Marked(Match match) => match.Groups switch
    {
        _ when match.Groups["code"].Success => $"<code>{Html.Escape(match.Groups["code"].Value)}</code>",
        _ when match.Groups["strong"].Success => $"<strong>{Inline(match.Groups["strong"].Value)}</strong>",
        _ when match.Groups["em"].Success => $"<em>{Inline(match.Groups["em"].Value)}</em>",
        _ => Inline(match.Groups["link"].Value),
    };

    [GeneratedRegex(@"^\s*- ")]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s*\d+\. ")]
    private static partial Regex Number();

    [GeneratedRegex(@"^[|\s:-]+$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"`(?<code>[^`]+)`|\*\*(?<strong>[^*]+)\*\*|\*(?<em>[^*\s][^*]*)\*|\[(?<link>[^\]]+)\]\([^)]*\)")]
    private static partial Regex Marked();
}
