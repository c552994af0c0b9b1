namespace WorldSystems.Tests.Architecture.Guilty.Engine.Timelines;

/// <summary>Innocent: what others look at.</summary>
internal sealed class Thing;
