namespace WorldSystems.Tests.Architecture.Guilty.Experiments;

/// <summary>Innocent: what others look at.</summary>
internal sealed class Thing;
