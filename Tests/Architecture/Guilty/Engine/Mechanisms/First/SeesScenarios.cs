namespace WorldSystems.Tests.Architecture.Guilty.Engine.Mechanisms.First;

/// <summary>In a field.</summary>
internal sealed class SeesScenarios
{
    private readonly Scenarios.Thing _thing = new();

    public override string ToString() => _thing.ToString()!;
}
