using System.Collections.Immutable;

namespace WorldSystems.Engine.Timelines;

/// <summary>A timeline as the data package describes it.</summary>
/// <param name="Name">File name.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="Columns">Columns in order.</param>
/// <param name="PrimaryKey">Names of the columns that tell rows apart; empty where rows may repeat.</param>
public sealed record TimelineFile(string Name, string Meaning, ImmutableArray<TimelineColumn> Columns, ImmutableArray<string> PrimaryKey);
