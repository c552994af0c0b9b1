namespace WorldSystems.Engine.Scenarios;

/// <summary>What the reader cannot know by itself.</summary>
public sealed record ScenarioReaderOptions
{
    /// <summary>Columns of states.csv, which <c>output.state_columns</c> and claims may name; null = any name will do.</summary>
    public IReadOnlyCollection<string>? KnownStateColumns { get; init; }

    /// <summary>Columns of world.csv, which claims may read; null = any name will do.</summary>
    public IReadOnlyCollection<string>? KnownWorldColumns { get; init; }
}
