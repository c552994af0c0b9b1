using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Lab.Shelf;

/// <summary>The scenarios that ship with the page, and the tables of states they name.</summary>
public sealed class ScenarioShelf : IScenarioFiles
{
    /// <summary>The scenario that is open when the page is.</summary>
    public const string DefaultName = "world-system";

    private const string Folder = "scenarios/";
    private const string Extension = ".toml";
    private const string TitleStart = "name = \"";

    private static readonly Assembly Assembly = typeof(ScenarioShelf).Assembly;

    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);

    private ScenarioShelf()
    {
        Names =
        [
            .. Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(Extension, StringComparison.Ordinal))
                .Select(name => name[Folder.Length..^Extension.Length])
                .OrderBy(name => name == DefaultName ? "" : name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The shelf.</summary>
    public static ScenarioShelf Shipped { get; } = new();

    /// <summary>Names of the scenarios, without extension.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The text of a scenario; null where there is none of that name.</summary>
    public string? Text(string name) => Names.Contains(name) ? Encoding.UTF8.GetString(Bytes(Folder + name + Extension)!) : null;

    /// <summary>The title that a scenario's text gives itself, without reading the rest; its name where it gives none.</summary>
    public string Title(string name) => _titles.TryGetValue(name, out string? title) ? title : _titles[name] = TitleIn(name);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Read(string path) => Bytes(Folder + path) ?? throw new FileNotFoundException($"There is no file '{path}'.", path);

    private string TitleIn(string name) =>
        Text(name)?.Split('\n').FirstOrDefault(line => line.StartsWith(TitleStart, StringComparison.Ordinal))?[TitleStart.Length..].TrimEnd().TrimEnd('"') ?? name;

    internal static byte[]? Bytes(string resource)
    {
        using Stream? stream = Assembly.GetManifestResourceStream(resource);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
