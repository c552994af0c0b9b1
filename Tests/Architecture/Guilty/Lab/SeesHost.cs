namespace WorldSystems.Tests.Architecture.Guilty.Lab;

/// <summary>By a result.</summary>
internal static class SeesHost
{
    public static Host.Thing? Find() => null;
}
