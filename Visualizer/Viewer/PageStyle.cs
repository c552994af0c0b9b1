using WorldSystems.Charts.Drawing;

namespace WorldSystems.Viewer;

/// <summary>The page's style sheet: light and dark, telephone and desk, screen and paper.</summary>
internal static class PageStyle
{
    private const string Rules =
        """
        * { box-sizing: border-box; }
        html { background: var(--desk); color: var(--ink); font: 17px/1.55 'Segoe UI', 'Noto Sans', 'DejaVu Sans', Helvetica, Arial, 'Liberation Sans', sans-serif; -webkit-text-size-adjust: 100%; }
        body { margin: 0; }
        main { max-width: 1008px; margin: 0 auto; padding: 40px 24px 64px; }
        header, section { margin: 0 0 32px; }
        h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 8px; }
        h2 { font-size: 1.25rem; margin: 0 0 8px; }
        p { margin: 0 0 8px; max-width: 44em; }
        .quiet { color: var(--muted); font-size: 0.85rem; overflow-wrap: anywhere; }
        figure { margin: 0 0 32px; background: var(--paper); border: 1px solid var(--grid); border-radius: 10px; overflow: hidden; }
        figure svg { display: block; width: 100%; height: auto; }
        .slim { display: none; }
        figcaption { padding: 12px 24px 16px; border-top: 1px solid var(--grid); overflow-wrap: anywhere; }
        a { color: var(--blue); }
        summary { cursor: pointer; color: var(--blue); font-size: 0.9rem; }
        :focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; margin: 8px 0 0; font-size: 0.85rem; font-variant-numeric: tabular-nums; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
        th, td { padding: 4px 14px 4px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--grid); }
        thead th { color: var(--muted); font-weight: 600; }
        tbody th { font-weight: 600; white-space: nowrap; }
        .numbers td, .numbers thead th:not(:first-child) { text-align: right; }
        .names td { overflow-wrap: anywhere; }
        @media (max-width: 640px) {
          main { padding: 20px 12px 40px; }
          h1 { font-size: 1.5rem; }
          .wide { display: none; }
          .slim { display: block; }
          figcaption { padding: 10px 12px 14px; }
        }
        @media print {
          html { font-size: 11pt; }
          main { padding: 0; max-width: none; }
          .wide { display: block; }
          .slim, .files, details:not([open]) { display: none; }
          figure { break-inside: avoid; border: 0; }
        }

        """;

    /// <summary>The style sheet.</summary>
    public static string Sheet { get; } =
        ":root { color-scheme: light dark; --desk: #f5f6f8; " + Variables(colour => $"#{colour.Colour.R:x2}{colour.Colour.G:x2}{colour.Colour.B:x2}") + " }\n"
        + "@media screen and (prefers-color-scheme: dark) { :root { --desk: #0f1216; " + Variables(colour => colour.Dark) + " } }\n"
        + Rules;

    private static string Variables(Func<(OxyPlot.OxyColor Colour, string Name, string Dark), string> value) =>
        string.Join(' ', Palette.Themed.Select(colour => $"--{colour.Name}: {value(colour)};"));
}
