using WorldSystems.Host.Failures;
using WorldSystems.Host.Scenarios;

namespace WorldSystems.Host.Manifests;

/// <summary>Reads what a finished run recorded of itself.</summary>
internal static class RecordedRun
{
    /// <summary>The manifest of a run's folder, whole and unchanged.</summary>
    /// <exception cref="FailureException">There is no such run, or its manifest was changed.</exception>
    public static RunManifest In(string folder)
    {
        string path = Path.Combine(folder, RunManifest.FileName);
        if (!File.Exists(path))
        {
            throw FailureException.InputOutput($"error: '{folder}' has no {RunManifest.FileName}: no run is complete there. Name the folder of a run, or run it again.");
        }

        RunManifest manifest = RunManifest.Parse(CappedFile.ReadNamed(path))
            ?? throw new FailureException(ExitCode.InvalidData, $"error: '{path}' is not the manifest of a run, or is broken. Run the scenario again.");
        return manifest.Scenario.IsWhole() && manifest.StatesTable?.IsWhole() != false
            ? manifest
            : throw new FailureException(ExitCode.InvalidData, $"error: '{path}': the scenario or the states table recorded there does not have its hash; the manifest was changed. Run the scenario again.");
    }
}
