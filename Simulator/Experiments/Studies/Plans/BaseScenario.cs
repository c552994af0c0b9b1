using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>The scenario of a plan, which is read again for every point with what the point changes.</summary>
internal sealed class BaseScenario
{
    private readonly string _path;
    private readonly ReadOnlyMemory<byte> _toml;
    private readonly IScenarioFiles _files;
    private readonly ScenarioReaderOptions _options;

    private BaseScenario(string file, string path, ReadOnlyMemory<byte> toml, IScenarioFiles files, ScenarioReaderOptions options)
    {
        File = file;
        _path = path;
        _toml = toml;
        _files = files;
        _options = options;
    }

    /// <summary>The file, relative to the plan.</summary>
    public string File { get; }

    /// <summary>Changes that hold at every point.</summary>
    public ImmutableArray<ScenarioOverride> Changes { get; private set; } = [];

    /// <summary>The scenario with those; null where something is wrong with it.</summary>
    public Scenario? Scenario { get; private set; }

    /// <summary>What is wrong in the scenario's own files.</summary>
    public ImmutableArray<ScenarioError> Errors { get; private set; } = [];

    /// <summary>Reads the scenario that a plan names; what is wrong in the plan goes to <paramref name="errors"/>.</summary>
    public static BaseScenario Read(string planFile, TableFields fields, IScenarioFiles files, ScenarioReaderOptions options, ErrorList errors)
    {
        string file = fields.Text("scenario") ?? "";
        string path = Path.IsPathRooted(file) ? file : planFile[..(planFile.LastIndexOfAny(['/', '\\']) + 1)] + file;
        ReadOnlyMemory<byte>? toml = file.Length > 0 ? Bytes(file, fields, files, errors) : null;
        BaseScenario scenario = new(file, path, toml ?? default, new FilesBeside(files, file), options) { Changes = ChangesOf(fields, errors) };
        if (toml is null)
            return scenario;

        ScenarioResult read = scenario.With([]);
        scenario.Scenario = read.Scenario;
        scenario.Errors = [.. read.Errors.Where(error => error.Line > 0)];
        ILookup<string, Place> places = (fields.TextList("set") ?? []).ToLookup(item => item.Text, item => item.Place);
        foreach (ScenarioError error in read.Errors.Where(error => error.Line == 0))
            errors.Add(places[error.File].Append(fields.PlaceOf("set")).First(), $"{error.ProblemInParts}", $"{error.CureInParts}");

        return scenario;
    }

    /// <summary>The scenario with further changes, or what is wrong with it then.</summary>
    public ScenarioResult With(IReadOnlyList<ScenarioOverride> changes) =>
        ScenarioReader.Read(_path, _toml, _files, [.. Changes, .. changes], _options);

    private static ReadOnlyMemory<byte>? Bytes(string file, TableFields fields, IScenarioFiles files, ErrorList errors)
    {
        try
        {
            return files.Read(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Message problem = failure is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : (Message)$"{failure.Message.TrimEnd('.')}";
            errors.Add(fields.PlaceOf("scenario"), $"the scenario {Show.Text(file)} cannot be read: {problem}", "Give its path relative to the folder of this plan, with forward slashes");
            return null;
        }
    }

    private static ImmutableArray<ScenarioOverride> ChangesOf(TableFields fields, ErrorList errors)
    {
        List<ScenarioOverride> changes = [];
        foreach ((Place place, string text) in fields.TextList("set") ?? [])
        {
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                changes.Add(new(text[..equals].Trim(), text[(equals + 1)..].Trim(), text));
            else
                errors.Add(place, $"{Show.Text(text)} is not a change", "Write KEY=VALUE, like \"trade.autarky=true\"");
        }

        return [.. changes];
    }
}
