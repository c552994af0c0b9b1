namespace WorldSystems.Tests.Architecture.Guilty.Engine.Model;

/// <summary>Innocent: what others look at.</summary>
internal sealed class Thing;
