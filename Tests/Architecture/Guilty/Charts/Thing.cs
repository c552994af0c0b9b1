namespace WorldSystems.Tests.Architecture.Guilty.Charts;

/// <summary>Innocent: what others look at.</summary>
internal sealed class Thing;
