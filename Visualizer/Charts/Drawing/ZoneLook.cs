using OxyPlot;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Drawing;

/// <summary>How a zone's circles look: a colour, and its outline.</summary>
internal static class ZoneLook
{
    private const byte Alpha = 190;

    /// <summary>Width of the outline.</summary>
    public const double Outline = 1.6;

    /// <summary>The letter of a zone in the tracks of a moving picture.</summary>
    public static char Letter(Zone zone) => zone switch { Zone.Core => 'c', Zone.SemiPeriphery => 's', Zone.Periphery => 'p', _ => 'n' };

    /// <summary>The zone's colours for a script: inside and outline.</summary>
    public static string[] Styles(Zone zone)
    {
        var fill = zone == Zone.None ? Palette.Grey : Palette.Of(zone);
        return [Palette.InPage(fill), Palette.InPage(Line(zone))];
    }

    /// <summary>The colour of a circle's outline.</summary>
    public static OxyColor Line(Zone zone) => zone == Zone.None ? Palette.Muted : Palette.Of(zone);

    /// <summary>The colour of its inside.</summary>
    public static OxyColor Fill(Zone zone) => OxyColor.FromAColor(Alpha, zone == Zone.None ? Palette.Grey : Palette.Of(zone));
}
