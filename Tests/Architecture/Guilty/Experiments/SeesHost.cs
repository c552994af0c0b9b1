namespace WorldSystems.Tests.Architecture.Guilty.Experiments;

/// <summary>In an array.</summary>
internal static class SeesHost
{
    public static object Make() => new Host.Thing[1];
}
