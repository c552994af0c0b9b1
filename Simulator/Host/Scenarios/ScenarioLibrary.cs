using WorldSystems.Host.Failures;

namespace WorldSystems.Host.Scenarios;

/// <summary>Finds scenario files: by path, or by name in the folder <c>scenarios</c>.</summary>
public sealed class ScenarioLibrary
{
    /// <summary>The scenario that runs when none is named.</summary>
    public const string DefaultName = "world-system";

    private const string FolderName = "scenarios";
    private const string PlansName = "plans";
    private const string Extension = ".toml";

    private readonly string[] _startingPoints;

    /// <summary>Looks from the current directory up, then from the program's own folder up.</summary>
    public ScenarioLibrary()
        : this(Directory.GetCurrentDirectory(), AppContext.BaseDirectory)
    {
    }

    internal ScenarioLibrary(params string[] startingPoints) => _startingPoints = startingPoints;

    /// <summary>The folder with the scenarios that ship; null where there is none.</summary>
    public string? FindFolder() => _startingPoints.SelectMany(Upwards)
        .Select(folder => Path.Combine(folder, FolderName))
        .FirstOrDefault(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*" + Extension).Any());

    /// <summary>The scenario files of that folder, by name.</summary>
    public IReadOnlyList<string> Files() => FindFolder() is string folder
        ? [.. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The file that a word on the command line means.</summary>
    /// <exception cref="FailureException">There is no such file and no scenario of that name.</exception>
    public string Resolve(string word)
    {
        if (File.Exists(word))
        {
            return word;
        }

        string? folder = FindFolder();
        string? named = folder is null ? null : Path.Combine(folder, word + Extension);
        if (named is not null && File.Exists(named))
        {
            return Path.GetRelativePath(Directory.GetCurrentDirectory(), named);
        }

        string known = string.Join(", ", Files().Select(file => Path.GetFileNameWithoutExtension(file)));
        throw FailureException.InputOutput(folder is null
            ? (FormattableString)$"error: there is no scenario file '{word}', and no folder '{FolderName}' was found from '{_startingPoints[0]}' upwards. Give the path of a scenario file, or start in the repository."
            : $"error: there is no scenario file '{word}', and no scenario of that name in '{folder}' (there: {known}). Check the path or the name.");
    }

    /// <summary>The plan file that a word on the command line means: a path, or a name in the folder of plans.</summary>
    /// <exception cref="FailureException">There is no such file and no plan of that name.</exception>
    public string ResolvePlan(string word)
    {
        if (File.Exists(word))
        {
            return word;
        }

        string? folder = FindFolder() is string scenarios ? Path.Combine(scenarios, PlansName) : null;
        string[] plans = folder is not null && Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)] : [];
        return plans.FirstOrDefault(plan => Path.GetFileNameWithoutExtension(plan) == word) is string named
            ? Path.GetRelativePath(Directory.GetCurrentDirectory(), named)
            : throw FailureException.InputOutput($"error: there is no plan file '{word}', and no plan of that name (there: {string.Join(", ", plans.Select(plan => Path.GetFileNameWithoutExtension(plan)))}). Check the path or the name.");
    }

    private static IEnumerable<string> Upwards(string start)
    {
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
