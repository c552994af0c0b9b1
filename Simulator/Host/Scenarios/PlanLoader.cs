using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Manifests;
using WorldSystems.Host.Studies;

namespace WorldSystems.Host.Scenarios;

/// <summary>From a word on the command line to a study.</summary>
public sealed class PlanLoader(ScenarioLibrary library)
{
    /// <summary>Reads a plan by path, or by name in the folder of plans.</summary>
    /// <exception cref="FailureException">It is not there, or not valid: then with every error of it and its scenario.</exception>
    public LoadedPlan Load(string word)
    {
        string path = library.ResolvePlan(word);
        byte[] bytes = CappedFile.ReadNamed(path);
        PlanResult read = PlanReader.Read(path, bytes, new DiskFiles(Path.GetDirectoryName(Path.GetFullPath(path))!), ScenarioLoader.Options);
        return read.Plan is null
            ? throw new FailureException(read.Errors)
            : new(Path.GetFileNameWithoutExtension(path), new Study(read, EngineVersion.Current.Whole), StudyRecord.Of(path, bytes, read));
    }
}

/// <summary>A valid plan, laid out, with the record of all it was read from.</summary>
/// <param name="ShortName">The file's name without its extension.</param>
/// <param name="Study">The study.</param>
/// <param name="Record">What it was read from.</param>
public sealed record LoadedPlan(string ShortName, Study Study, StudyRecord Record);
