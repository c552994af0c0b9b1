namespace WorldSystems.Tests.Architecture.Guilty.Engine.Mechanisms.Second.Deeper;

/// <summary>A part of a mechanism, in a folder of its own, that knows another mechanism.</summary>
internal sealed class SeesFirstFromBelow
{
    private readonly SeesFirst _sibling = new();

    public override string ToString() => $"{_sibling} and {typeof(First.SeesScenarios).Name}";
}
