namespace WorldSystems.Tests.Architecture.Guilty.Engine.Measures.Zones;

/// <summary>From a room within the room, by its type.</summary>
internal static class SeesKernel
{
    public static string Name() => typeof(Kernel.Thing).Name;
}
