using WorldSystems.Charts.Drawing;

namespace WorldSystems.Viewer.Pages;

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
        h3 { font-size: 1.1rem; margin: 16px 0 8px; }
        h4 { font-size: 1rem; margin: 16px 0 4px; }
        p { margin: 0 0 8px; max-width: 44em; }
        .kind { color: var(--muted); margin: 0 0 4px; }
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
        .columns tbody th { white-space: nowrap; font-family: 'DejaVu Sans Mono', Consolas, Menlo, monospace; font-size: 0.8rem; }
        .names td { overflow-wrap: anywhere; }
        .controls { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 14px; padding: 4px 24px 14px; font-size: 0.9rem; }
        .controls button { min-width: 7em; font: inherit; font-weight: 600; padding: 5px 14px; color: var(--paper); background: var(--blue); border: 0; border-radius: 6px; cursor: pointer; }
        .controls input { flex: 1 1 200px; min-width: 120px; accent-color: var(--blue); }
        .controls select { font: inherit; max-width: 12em; color: var(--ink); background: var(--paper); border: 1px solid var(--muted); border-radius: 6px; padding: 3px 6px; }
        .controls .year { font-weight: 700; font-variant-numeric: tabular-nums; }
        [data-animation='started'] [data-mark^='c'] { cursor: pointer; }
        .run { max-width: none; margin: 0; padding: 12px 24px; font-weight: 700; border-bottom: 1px solid var(--grid); overflow-wrap: anywhere; }
        .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr)); gap: 0 16px; align-items: start; }
        .only svg { max-width: 560px; margin: 0 auto; }
        pre { margin: 8px 0 0; padding: 12px; max-height: 60vh; overflow: auto; background: var(--paper); border: 1px solid var(--grid); border-radius: 6px; font: 0.8rem/1.45 'DejaVu Sans Mono', Consolas, Menlo, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
        code { font: 0.85em/1.4 'DejaVu Sans Mono', Consolas, Menlo, monospace; overflow-wrap: anywhere; }
        .note { margin: 0 0 8px; }
        .note li { max-width: 44em; margin: 0 0 4px; }
        .note pre { white-space: pre; margin: 0 0 8px; }
        dl { display: grid; grid-template-columns: minmax(9em, auto) 1fr; gap: 2px 16px; margin: 8px 0 0; font-size: 0.85rem; }
        dt { color: var(--muted); }
        dd { margin: 0; overflow-wrap: anywhere; }
        .citation { padding: 8px 12px; background: var(--paper); border-left: 3px solid var(--blue); overflow-wrap: anywhere; }
        .claims { width: 100%; }
        .claims th[scope='row'] { font-weight: 400; white-space: normal; }
        .claims .quiet { display: block; }
        .claims td:last-child { padding-right: 0; }
        @media (max-width: 640px) {
          main { padding: 20px 12px 40px; }
          h1 { font-size: 1.5rem; }
          .wide { display: none; }
          .slim { display: block; }
          figcaption { padding: 10px 12px 14px; }
          .controls { padding: 4px 12px 12px; }
          .run { padding: 10px 12px; }
          dl { grid-template-columns: 1fr; }
          .claims thead { display: none; }
          .claims tr { display: block; padding: 8px 0; border-bottom: 1px solid var(--grid); }
          .claims th, .claims td { display: block; padding: 1px 0; border: 0; overflow-wrap: anywhere; }
          .claims td::before { content: attr(data-label) ": "; color: var(--muted); }
          dd { margin: 0 0 6px; }
        }
        @media print {
          html { font-size: 11pt; }
          main { padding: 0; max-width: none; }
          .wide { display: block; }
          .slim, .files, .controls, details:not([open]) { display: none; }
          pre { max-height: none; }
          .scroll { overflow: visible; }
          section { break-inside: auto; }
          h2 { break-after: avoid; }
          tr { break-inside: avoid; }
          html { background: none; }
          figure { break-inside: avoid; border: 0; margin: 0 0 16px; }
          figure svg { max-height: 96mm; }
          section:has(details):not(:has(details[open])) { display: none; }
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
