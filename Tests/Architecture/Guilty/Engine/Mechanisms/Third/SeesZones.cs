namespace WorldSystems.Tests.Architecture.Guilty.Engine.Mechanisms.Third;

/// <summary>A mechanism that asks for the zone of a state.</summary>
internal sealed class SeesZones
{
    public override string ToString() => typeof(Measures.Zones.SeesKernel).Name;
}
