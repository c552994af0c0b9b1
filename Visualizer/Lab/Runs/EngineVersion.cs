using System.Reflection;
using WorldSystems.Engine;

namespace WorldSystems.Lab.Runs;

/// <summary>Which engine is in the page.</summary>
public static class EngineVersion
{
    /// <summary>Its version, without the commit.</summary>
    public static string Current { get; } =
        (typeof(Simulation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "").Split('+')[0];
}
