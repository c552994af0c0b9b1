namespace WorldSystems.Tests.Architecture.Guilty.Engine.Kernel;

/// <summary>Innocent: what others look at.</summary>
internal sealed class Thing;
