using System.Reflection;
using System.Text.Json.Serialization;
using WorldSystems.Engine;

namespace WorldSystems.Host.Manifests;

/// <summary>Which program made a run.</summary>
/// <param name="Version">Version of the engine.</param>
/// <param name="Commit">Commit it was built from; null where it was built outside a repository.</param>
public sealed record EngineVersion(string Version, string? Commit)
{
    /// <summary>The engine in this process; the SDK puts the commit behind a plus sign.</summary>
    public static EngineVersion Current { get; } = Parse(
        typeof(Simulation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown");

    /// <summary>Version and whole commit: what the id of a run rests on.</summary>
    [JsonIgnore]
    public string Whole => $"{Version}+{Commit}";

    /// <inheritdoc/>
    public override string ToString() => Commit is null ? Version : $"{Version} ({Commit[..Math.Min(10, Commit.Length)]})";

    private static EngineVersion Parse(string informational)
    {
        string[] parts = informational.Split('+', 2);
        return new(parts[0], parts.Length == 2 ? parts[1] : null);
    }
}
