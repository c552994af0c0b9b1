using OxyPlot;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Drawing;

/// <summary>
/// Colours that people with any form of colour blindness can tell apart (Okabe and Ito 2008), darkened
/// where text on white needs it. Each has a partner for dark pages. Never the only signal: lines also
/// differ in dashes and carry their names.
/// </summary>
public static class Palette
{
    /// <summary>Text.</summary>
    public static readonly OxyColor Ink = OxyColor.FromRgb(0x1f, 0x24, 0x30);

    /// <summary>Secondary text, tick labels, the world's line.</summary>
    public static readonly OxyColor Muted = OxyColor.FromRgb(0x5b, 0x63, 0x70);

    /// <summary>Grid.</summary>
    public static readonly OxyColor Grid = OxyColor.FromRgb(0xe3, 0xe6, 0xea);

    /// <summary>Paper.</summary>
    public static readonly OxyColor Paper = OxyColor.FromRgb(0xff, 0xff, 0xff);

    /// <summary>States in no zone.</summary>
    public static readonly OxyColor Grey = OxyColor.FromRgb(0x8f, 0x97, 0xa2);

    private static readonly OxyColor Blue = OxyColor.FromRgb(0x00, 0x68, 0xa8);
    private static readonly OxyColor Green = OxyColor.FromRgb(0x00, 0x86, 0x62);
    private static readonly OxyColor Vermilion = OxyColor.FromRgb(0xc2, 0x4e, 0x00);

    /// <summary>Every colour: its name in a style sheet, and what it becomes on a dark page.</summary>
    public static IReadOnlyList<(OxyColor Colour, string Name, string Dark)> Themed { get; } =
    [
        (Ink, "ink", "#eceff4"), (Muted, "muted", "#a7b0bd"), (Grid, "grid", "#333b47"), (Paper, "paper", "#171b22"),
        (Grey, "grey", "#8b95a2"), (Blue, "blue", "#56b4e9"), (Green, "green", "#2fc79b"), (Vermilion, "vermilion", "#f08a3c"),
    ];

    /// <summary>The colour of a zone's line, band and label.</summary>
    public static OxyColor Of(Zone zone) => zone switch
    {
        Zone.Core => Blue,
        Zone.SemiPeriphery => Green,
        Zone.Periphery => Vermilion,
        _ => Muted,
    };

    /// <summary>A colour as a page's style sheet may change it: its variable, or itself.</summary>
    internal static string InPage(OxyColor colour)
    {
        var opaque = OxyColor.FromRgb(colour.R, colour.G, colour.B);
        foreach (var (themed, name, _) in Themed)
        {
            if (themed == opaque)
                return $"var(--{name},{Hex(colour)})";
        }
        return Hex(colour);
    }

    /// <summary>A colour as six hexadecimal digits.</summary>
    internal static string Hex(OxyColor colour) => $"#{colour.R:x2}{colour.G:x2}{colour.B:x2}";

    /// <summary>What grows, or is gained.</summary>
    public static OxyColor Gain => Blue;

    /// <summary>What shrinks, or is lost.</summary>
    public static OxyColor Loss => Vermilion;

    /// <summary>The dashes of a zone's line.</summary>
    public static LineStyle Dashes(Zone zone) => zone switch
    {
        Zone.Core => LineStyle.Solid,
        Zone.SemiPeriphery => LineStyle.Dash,
        Zone.Periphery => LineStyle.DashDot,
        _ => LineStyle.Dot,
    };
}
