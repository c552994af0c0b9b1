using System.Security.Cryptography;
using System.Text;
using WorldSystems.Charts.Animation;

namespace WorldSystems.Viewer.Pages;

/// <summary>What stands before the page's content: its policy first, so that it covers everything after it.</summary>
internal static class PageHead
{
    // The bytes between the tags, line breaks and all: a policy's hash is theirs.
    private static readonly string Style = "\n" + PageStyle.Sheet.ReplaceLineEndings("\n");

    /// <summary>The policy: nothing is fetched, nothing is sent, and the one script that runs and the one style sheet that applies are those with these hashes.</summary>
    /// <remarks>Shapes of an SVG carry attributes, and the script sets properties: neither is a style in the page's text.</remarks>
    public static string Policy { get; } =
        $"default-src 'none'; script-src {Hash(AnimationScript.Text)}; style-src {Hash(Style)}; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>Begins the page.</summary>
    public static void Write(Html html, string language, string title)
    {
        html.Line($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">");
        html.Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">");
        html.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line("<meta name=\"referrer\" content=\"no-referrer\">");
        html.Line($"<title>{Html.Escape(title)}</title>\n<style>{Style}</style>\n</head>\n<body>");
    }

    /// <summary>Ends the page with the script; its bytes are those of the policy's hash.</summary>
    public static void End(Html html) => html.Line($"<script>{AnimationScript.Text}</script>\n</body>\n</html>");

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";
}
