namespace WorldSystems.Tests.Architecture.Guilty.Host;

/// <summary>In an attribute.</summary>
[Marked(typeof(Charts.Thing))]
internal sealed class SeesCharts
{
    [AttributeUsage(AttributeTargets.Class)]
    private sealed class MarkedAttribute(Type type) : Attribute
    {
        public Type Type { get; } = type;
    }
}
