namespace WorldSystems.Tests.Architecture.Guilty.Host;

/// <summary>Innocent: what others look at.</summary>
internal sealed class Thing;
