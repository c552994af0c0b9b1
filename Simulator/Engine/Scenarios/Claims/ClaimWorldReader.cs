using System.Collections.Frozen;
using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>Reads a scenario and every world that its claims name; whatever is wrong with one of them is an error at the claim, or in the control's own file.</summary>
public static class ClaimWorldReader
{
    /// <summary>Reads them all.</summary>
    /// <param name="fileName">The scenario's file as messages name it.</param>
    /// <param name="toml">Its bytes.</param>
    /// <param name="files">Opens controls and tables beside it.</param>
    /// <param name="options">What the reader cannot know by itself.</param>
    public static ClaimWorldsResult Read(string fileName, ReadOnlyMemory<byte> toml, IScenarioFiles files, ScenarioReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ScenarioResult own = ScenarioReader.Read(fileName, toml, files, null, options);
        if (own.Scenario is not { } scenario)
            return new(null, own.Errors);

        List<ScenarioError> errors = [];
        Dictionary<ControlWorld, Scenario> others = [];
        foreach (ControlWorld world in Named(scenario).DistinctBy(world => world.Key))
        {
            ScenarioResult? read = Read(world, fileName, toml, files, options, errors);
            if (read is not null)
                errors.AddRange(read.Errors.Select(error => At(world, error)));

            if (read?.Scenario is { } control && IsComparable(scenario, control, world, errors))
                others.Add(world, control);
        }

        return new(errors.Count == 0 ? new(scenario, others.ToFrozenDictionary()) : null, [.. errors.Distinct()]);
    }

    private static IEnumerable<ControlWorld> Named(Scenario scenario) =>
        from claim in scenario.Claims
        from trial in new[] { ClaimTrial.Of(claim), ClaimTrial.Without(claim) }
        where trial is not null
        from world in new[] { trial.Own, trial.Control }
        where world is { Key.Length: > 0 }
        select world;

    private static ScenarioResult? Read(ControlWorld world, string fileName, ReadOnlyMemory<byte> toml, IScenarioFiles files, ScenarioReaderOptions? options, List<ScenarioError> errors)
    {
        ScenarioOverride[] changes = [.. world.Changes.Select(Override)];
        if (world.File is not { } file)
            return ScenarioReader.Read(fileName, toml, files, changes, options);

        string folder = fileName[..(fileName.LastIndexOfAny(['/', '\\']) + 1)];
        try
        {
            return ScenarioReader.Read(Path.IsPathRooted(file) ? file : folder + file, files.Read(file), new FilesBeside(files, file), changes, options);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Message problem = failure is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : failure.Message.TrimEnd('.');
            errors.Add(ErrorList.Of(world.Place, $"the control {Show.Text(file)} cannot be read: {problem}", "Give its path relative to the folder of this scenario, with forward slashes"));
            return null;
        }
    }

    /// <summary>A control that starts elsewhere or has other states cannot be read year by year and state by state.</summary>
    private static bool IsComparable(Scenario scenario, Scenario control, ControlWorld world, List<ScenarioError> errors)
    {
        bool isSameTime = (scenario.Time.StartYear, scenario.Time.Years) == (control.Time.StartYear, control.Time.Years);
        if (!isSameTime)
            errors.Add(ErrorList.Of(world.Place, "the control does not run over the same years", "Give it the same time.start_year and time.years"));

        bool isSameStates = Ids(scenario).SequenceEqual(Ids(control), StringComparer.Ordinal);
        if (!isSameStates)
            errors.Add(ErrorList.Of(world.Place, "the control does not have the same states in the same order", "Give it states with the same ids"));

        return isSameTime && isSameStates;
    }

    private static IEnumerable<string> Ids(Scenario scenario) =>
        scenario.States?.States.Select(state => state.Id) ?? Enumerable.Range(0, scenario.StateCount).Select(i => WorldFactory.GeneratedId(i, scenario.StateCount));

    private static ScenarioOverride Override(string change)
    {
        int equals = change.IndexOf('=', StringComparison.Ordinal);
        return new(change[..equals].Trim(), change[(equals + 1)..].Trim(), change);
    }

    /// <summary>An error in a file stays where it is; one of a change stands where the change does.</summary>
    private static ScenarioError At(ControlWorld world, ScenarioError error)
    {
        if (error.Line > 0 && world.File is not null)
            return error;

        int change = world.Changes.Select(Show.Plain).ToImmutableArray().IndexOf(error.File);
        return ErrorList.Of(change >= 0 ? world.ChangePlaces[change] : world.Place, $"with this change, {error.ProblemInParts}", $"{error.CureInParts}");
    }
}
