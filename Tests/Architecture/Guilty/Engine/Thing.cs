namespace WorldSystems.Tests.Architecture.Guilty.Engine;

/// <summary>Innocent: what others look at.</summary>
internal sealed class Thing;
