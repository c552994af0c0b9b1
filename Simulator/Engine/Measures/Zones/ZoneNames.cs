namespace WorldSystems.Engine.Measures.Zones;

/// <summary>How files spell zones, and their changes.</summary>
public static class ZoneNames
{
    private static readonly string[] Names = ["none", "core", "semi", "periphery"];

    private static readonly string[] Changes =
        [.. from before in Names from after in Names select before + " to " + after];

    /// <summary>none, core, semi or periphery.</summary>
    public static string Of(Zone zone) => Names[(int)zone];

    /// <summary>For instance "semi to core".</summary>
    public static string OfChange(Zone from, Zone to) => Changes[((int)from * Names.Length) + (int)to];
}
