using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Timelines;

/// <summary>A state's place in the world-system in a year, as <c>states.csv</c> has it.</summary>
public enum Zone
{
    /// <summary><c>core</c>.</summary>
    Core,

    /// <summary><c>semi</c>.</summary>
    SemiPeriphery,

    /// <summary><c>periphery</c>.</summary>
    Periphery,

    /// <summary><c>none</c>: the world has no groups, or the state belongs to none.</summary>
    None,
}

internal static class Zones
{
    /// <summary>The three zones proper, richest first.</summary>
    public static readonly Zone[] Proper = [Zone.Core, Zone.SemiPeriphery, Zone.Periphery];

    /// <summary>The word of a zone in the files and in the prefixes of <c>world.csv</c>.</summary>
    public static string InFiles(Zone zone) => zone switch
    {
        Zone.Core => "core",
        Zone.SemiPeriphery => "semi",
        Zone.Periphery => "periphery",
        _ => "none",
    };

    /// <summary>The name of a zone for readers.</summary>
    public static Word Name(Zone zone) => zone switch
    {
        Zone.Core => Word.Core,
        Zone.SemiPeriphery => Word.SemiPeriphery,
        Zone.Periphery => Word.Periphery,
        _ => Word.NoZone,
    };
}
