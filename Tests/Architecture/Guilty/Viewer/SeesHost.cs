namespace WorldSystems.Tests.Architecture.Guilty.Viewer;

/// <summary>By a pattern.</summary>
internal static class SeesHost
{
    public static bool Is(object thing) => thing is Host.Thing;
}
