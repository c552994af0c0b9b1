namespace WorldSystems.Engine.Measures.Zones;

/// <summary>A position in the world-system (Wallerstein 1974), measured, never assigned.</summary>
public enum Zone
{
    /// <summary>The world has no groups.</summary>
    None,

    /// <summary>The group with the highest scores.</summary>
    Core,

    /// <summary>The group between the two, in a world of three.</summary>
    SemiPeriphery,

    /// <summary>The group with the lowest scores.</summary>
    Periphery,
}
