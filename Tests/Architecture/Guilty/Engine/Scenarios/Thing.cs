namespace WorldSystems.Tests.Architecture.Guilty.Engine.Scenarios;

/// <summary>Innocent: what others look at.</summary>
internal sealed class Thing;
