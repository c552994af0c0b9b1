using System.Text.RegularExpressions;
using WorldSystems.Viewer.Runs;

namespace WorldSystems.Viewer.Pages;

/// <summary>What to cite, from <c>CITATION.cff</c> and the run. Citations stay as they are in every language.</summary>
internal static partial class Citation
{
    private const int ShownOfHash = 12;
    private static readonly string File = ReadFile();

    /// <summary>The licence's short name.</summary>
    public static string License { get; } = Field("license");

    /// <summary>The citation of a run.</summary>
    public static string Text(Manifest manifest)
    {
        var version = manifest.Origin.Version ?? Field("version");
        var commit = manifest.Commit is { Length: > 0 } id ? $", commit {id[..Math.Min(ShownOfHash, id.Length)]}" : "";
        var text = $"{Field("name")}. {Field("title")}, version {version}{commit} [computer software].";
        if (manifest.Origin.Scenario is { } scenario)
            text += $" Scenario “{scenario}”";
        if (manifest.ScenarioHash is { Length: > 0 } hash)
            text += $" (SHA-256 {hash[..Math.Min(ShownOfHash, hash.Length)]})";
        if (manifest.Origin.Seed is { } seed)
            text += $", seed {seed}";
        return text.TrimEnd('.') + ".";
    }

    private static string Field(string name) =>
        Fields().Matches(File).First(field => field.Groups["name"].Value == name).Groups["value"].Value;

    private static string ReadFile()
    {
        using var stream = typeof(Citation).Assembly.GetManifestResourceStream("WorldSystems.Viewer.CITATION.cff")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""^[ -]*(?<name>[a-z-]+): *"?(?<value>[^"\r\n]+)"?""", RegexOptions.Multiline)]
    private static partial Regex Fields();
}
