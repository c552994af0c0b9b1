namespace WorldSystems.Tests.Architecture.Guilty.Engine.Kernel;

/// <summary>As a type argument.</summary>
internal static class SeesMeasures
{
    public static int Count(IEnumerable<object> things) => things.OfType<List<Measures.Thing>>().Count();
}
