using System.Collections.Immutable;
using System.Text.Json;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Viewer.Scenarios;

namespace WorldSystems.Viewer.Runs;

/// <summary>Reads the folder of a run. What is missing is a warning; what is wrong in the timelines is an error.</summary>
internal sealed class RunReader(Language language, TextWriter warnings)
{
    private readonly ScenarioWords _scenarios = new(language);

    /// <summary>The run in a folder.</summary>
    /// <exception cref="TimelineDataException">A timeline does not say what it must.</exception>
    public Run Read(string folder)
    {
        var manifest = ReadManifest(folder);
        var texts = _scenarios.Of(manifest);
        var timelines = RunTimelines.Read(file => Open(folder, file), manifest.Origin with { Scenario = texts.Title }) with { ExpectsWars = manifest.Hashes.ContainsKey(WarsTimeline.FileName) };
        using var flows = Open(folder, TradeLinks.FileName);
        return new Run(folder, timelines, flows is null ? null : TradeLinks.Read(flows), manifest, [.. ReadClaims(folder, manifest).Select(claim => claim with { Says = _scenarios.Of(claim.Says) })], texts) { Files = ReadPackage(folder) };
    }

    // A run that goes on still writes its files.
    private static FileStream? Open(string folder, string name)
    {
        var path = Path.Combine(folder, name);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete) : null;
    }

    private Manifest ReadManifest(string folder)
    {
        if (!RunFolder.IsFinished(folder))
        {
            warnings.WriteLine(language.Phrases.Format(Word.WarningNoManifest, folder));
            return Manifest.Unknown;
        }
        var path = Path.Combine(folder, RunFolder.Manifest);
        try
        {
            return ManifestReader.Read(File.ReadAllText(path));
        }
        catch (JsonException)
        {
            warnings.WriteLine(language.Phrases.Format(Word.WarningManifest, path));
            return Manifest.Unknown;
        }
    }

    // The page is whole without it: a package that is broken or missing is not worth a warning.
    private static ImmutableArray<DataFile> ReadPackage(string folder)
    {
        var path = Path.Combine(folder, DataPackageReader.FileName);
        try
        {
            return File.Exists(path) ? DataPackageReader.Read(File.ReadAllText(path)) : [];
        }
        catch (Exception exception) when (exception is JsonException or IOException)
        {
            return [];
        }
    }

    private ImmutableArray<Claim> ReadClaims(string folder, Manifest manifest)
    {
        var stated = ClaimsReader.FromScenario(manifest.ScenarioText);
        var path = Path.Combine(folder, ClaimsReader.FileName);
        try
        {
            if (File.Exists(path) && ClaimsReader.FromResults(File.ReadAllText(path), manifest.Origin.Scenario, Path.GetFileNameWithoutExtension(manifest.ScenarioFile)) is { Length: > 0 } results)
                return [.. results.Select(result => result with { IsOfStates = stated.Any(claim => claim.IsOfStates && claim.Says == result.Says) })];
        }
        catch (JsonException)
        {
            warnings.WriteLine(language.Phrases.Format(Word.WarningClaims, path));
        }
        return stated;
    }
}
