namespace WorldSystems.Tests.Architecture.Guilty.Engine.Scenarios;

/// <summary>In an iterator.</summary>
internal static class SeesSimulation
{
    public static IEnumerable<object> All()
    {
        yield return new Engine.Thing();
    }
}
