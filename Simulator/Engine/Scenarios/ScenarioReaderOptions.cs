namespace WorldSystems.Engine.Scenarios;

/// <summary>What the reader cannot know by itself.</summary>
public sealed record ScenarioReaderOptions
{
    /// <summary>Names that <c>output.state_columns</c> may hold; null = any name will do.</summary>
    public IReadOnlyCollection<string>? KnownStateColumns { get; init; }
}
