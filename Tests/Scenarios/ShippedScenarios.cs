using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Tests.Scenarios;

/// <summary>The scenarios that ship, read as the program reads them.</summary>
internal static class ShippedScenarios
{
    private static readonly string Folder = Path.Combine("..", "scenarios");

    public static string PathOf(string file) => TestScenarios.PathOf(Folder, file);

    public static Scenario Read(string name) => TestScenarios.FromFolder(Folder, name + ".toml");

    /// <summary>Names without extension.</summary>
    public static IEnumerable<string> Names() => Directory.EnumerateFiles(TestScenarios.PathOf(Folder), "*.toml")
        .Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);
}
