using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace WorldSystems.Lab.Notes;

/// <summary>
/// A scenario's note as a piece of the page. Tags in a note are text; its links lead to other scenarios of the page or nowhere; its headings
/// stand below the page's own. The library that reads it is fetched with the first note.
/// </summary>
internal static class NoteHtml
{
    private const int Below = 2;
    private const string Extension = ".md";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().DisableHtml().Build();

    /// <summary>The note as HTML.</summary>
    /// <param name="markdown">The note.</param>
    /// <param name="scenarios">Names of the scenarios to which links may lead.</param>
    public static string Of(string markdown, ImmutableArray<string> scenarios)
    {
        MarkdownDocument document = Markdown.Parse(markdown, Pipeline);
        foreach (HeadingBlock heading in document.Descendants<HeadingBlock>())
            heading.Level += Below;
        foreach (LinkInline link in document.Descendants<LinkInline>().ToArray())
            Lead(link, scenarios);
        foreach (AutolinkInline link in document.Descendants<AutolinkInline>().ToArray())
            link.ReplaceBy(new LiteralInline(link.Url));
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTable());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new ScrollingCode());
        renderer.Render(document);
        return text.ToString();
    }

    private static void Lead(LinkInline link, ImmutableArray<string> scenarios)
    {
        string url = link.Url ?? "";
        string name = url.EndsWith(Extension, StringComparison.Ordinal) ? url[..^Extension.Length] : "";
        if (scenarios.Contains(name) && !link.IsImage)
            link.Url = "#s=" + name;
        else
            link.ReplaceBy(new LiteralInline(string.Concat(link.Descendants<LiteralInline>().Select(part => part.Content.ToString()))));
    }

    /// <summary>A table that is wider than the page moves within its own frame, also by keyboard.</summary>
    private sealed class ScrollingTable : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table) => Frame(renderer, () => base.Write(renderer, table));
    }

    private sealed class ScrollingCode : CodeBlockRenderer
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj) => Frame(renderer, () => base.Write(renderer, obj));
    }

    private static void Frame(HtmlRenderer renderer, Action write)
    {
        renderer.Write("<div class=\"scroll\" tabindex=\"0\">");
        write();
        renderer.Write("</div>\n");
    }
}
