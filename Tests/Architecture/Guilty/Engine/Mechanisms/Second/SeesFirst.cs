namespace WorldSystems.Tests.Architecture.Guilty.Engine.Mechanisms.Second;

/// <summary>A mechanism that knows another.</summary>
internal sealed class SeesFirst
{
    public First.SeesScenarios? Other { get; init; }
}
