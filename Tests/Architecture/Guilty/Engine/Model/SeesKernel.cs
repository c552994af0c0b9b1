namespace WorldSystems.Tests.Architecture.Guilty.Engine.Model;

/// <summary>In a lambda.</summary>
internal static class SeesKernel
{
    public static Func<object> Maker() => () => new Kernel.Thing();
}
