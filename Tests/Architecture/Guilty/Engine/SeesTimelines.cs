namespace WorldSystems.Tests.Architecture.Guilty.Engine;

/// <summary>By inheritance of an argument.</summary>
internal sealed class SeesTimelines : List<Timelines.Thing>;
