using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Host.Manifests;

namespace WorldSystems.Host.Scenarios;

/// <summary>A valid scenario together with the bytes it was read from, as a manifest records them.</summary>
/// <param name="Scenario">What runs.</param>
/// <param name="Source">The scenario file.</param>
/// <param name="StatesTable">The table of states, where it names one.</param>
/// <param name="Overrides">What the command line changed.</param>
public sealed record LoadedScenario(Scenario Scenario, RecordedText Source, RecordedText? StatesTable, ImmutableArray<RecordedOverride> Overrides)
{
    /// <summary>A short name for folders and messages: the file's without its extension.</summary>
    public string ShortName => Path.GetFileNameWithoutExtension(Source.File);
}
