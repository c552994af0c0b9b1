using System.Security.Cryptography;
using System.Text;
using WorldSystems.Charts.Animation;

namespace WorldSystems.Viewer.Pages;

/// <summary>What stands before the page's content: its policy first, so that it covers everything after it.</summary>
internal static class PageHead
{
    /// <summary>The policy: nothing is fetched, nothing is sent, and the one script that runs is the one with this hash.</summary>
    /// <remarks>Styles stay inline because every shape of an SVG carries its own.</remarks>
    public static string Policy { get; } =
        $"default-src 'none'; script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(AnimationScript.Text)))}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    /// <summary>Begins the page.</summary>
    public static void Write(Html html, string language, string title)
    {
        html.Line($"<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">");
        html.Line($"<meta http-equiv=\"Content-Security-Policy\" content=\"{Policy}\">");
        html.Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        html.Line("<meta name=\"referrer\" content=\"no-referrer\">");
        html.Line($"<title>{Html.Escape(title)}</title>\n<style>\n{PageStyle.Sheet}</style>\n</head>\n<body>");
    }

    /// <summary>Ends the page with the script; its bytes are those of the policy's hash.</summary>
    public static void End(Html html) => html.Line($"<script>{AnimationScript.Text}</script>\n</body>\n</html>");
}
