using System.Net;
using System.Text;

namespace WorldSystems.Viewer.Pages;

/// <summary>A page as it grows.</summary>
/// <remarks>Every text passes <see cref="Escape"/>: names of states and scenarios are anybody's.</remarks>
internal sealed class Html
{
    private readonly StringBuilder _text = new();

    /// <summary>A text for a place between tags or between double quotes.</summary>
    public static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>A line of markup.</summary>
    public void Line(string markup) => _text.Append(markup).Append('\n');

    /// <summary>A table; the first cell of a row is its heading.</summary>
    public void Table(string caption, IEnumerable<string> headers, IEnumerable<IReadOnlyList<string>> rows, string kind)
    {
        Line($"<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{Escape(caption)}\"><table class=\"{kind}\">\n<caption>{Escape(caption)}</caption>");
        Line($"<thead><tr>{string.Concat(headers.Select(header => $"<th scope=\"col\">{Escape(header)}</th>"))}</tr></thead>\n<tbody>");
        foreach (var row in rows)
            Line($"<tr><th scope=\"row\">{Escape(row[0])}</th>{string.Concat(row.Skip(1).Select(cell => $"<td>{Escape(cell)}</td>"))}</tr>");
        Line("</tbody>\n</table></div>");
    }

    /// <summary>Names and values; what has no value is left out.</summary>
    public void Facts(IEnumerable<(string Name, string? Value)> facts)
    {
        Line("<dl>");
        foreach (var (name, value) in facts)
        {
            if (!string.IsNullOrEmpty(value))
                Line($"<dt>{Escape(name)}</dt><dd>{Escape(value)}</dd>");
        }
        Line("</dl>");
    }

    /// <summary>A long text that opens when asked for.</summary>
    public void LongText(string summary, string text) => Line($"<details>\n<summary>{Escape(summary)}</summary>\n<pre tabindex=\"0\">{Escape(text)}</pre>\n</details>");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
