namespace WorldSystems.Tests.Architecture.Guilty.Engine.Measures;

/// <summary>Innocent: what others look at.</summary>
internal sealed class Thing;
