using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Host.Failures;

namespace WorldSystems.Host.Scenarios;

/// <summary>From words on the command line to scenarios with their claims and controls.</summary>
public sealed class ClaimLoader(ScenarioLibrary library)
{
    /// <summary>Reads scenarios by path or name, or all of a folder (not of the folders in it); without words all that ship. A file named twice is read once.</summary>
    /// <exception cref="FailureException">One is not there, or some are not valid: then with every error of all of them.</exception>
    public IReadOnlyList<ClaimedScenario> Load(IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        List<ClaimedScenario> scenarios = [];
        List<ScenarioError> errors = [];
        foreach (string path in Paths(words).DistinctBy(Path.GetFullPath))
        {
            ClaimWorldsResult result = ClaimWorldReader.Read(path, CappedFile.ReadNamed(path), new DiskFiles(Path.GetDirectoryName(Path.GetFullPath(path))!), ScenarioLoader.Options);
            errors.AddRange(result.Errors);
            if (result.Worlds is { } worlds)
            {
                scenarios.Add(new(Path.GetFileNameWithoutExtension(path), worlds));
            }
        }

        return errors.Count == 0
            ? scenarios
            : throw new FailureException([.. errors.Distinct()]);
    }

    private IEnumerable<string> Paths(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return library.Files().Select(file => Path.GetRelativePath(Directory.GetCurrentDirectory(), file));
        }

        return words.SelectMany(word => Directory.Exists(word) ? InFolder(word) : [library.Resolve(word)]);
    }

    private static string[] InFolder(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.toml").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw FailureException.InputOutput($"error: there is no scenario in the folder '{folder}'. Name a folder with .toml files.");
    }
}
