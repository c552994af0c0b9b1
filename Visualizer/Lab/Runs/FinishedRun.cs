using System.Collections.Immutable;
using System.Security.Cryptography;
using WorldSystems.Charts.Timelines;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Lab.Drafts;

namespace WorldSystems.Lab.Runs;

/// <summary>A run with all its files.</summary>
/// <param name="Draft">What was run.</param>
/// <param name="Scenario">As read.</param>
/// <param name="Trace">The gap year by year.</param>
/// <param name="Files">Timelines by name, the bytes that the program writes too.</param>
/// <param name="Tables">What the files hold.</param>
public sealed record FinishedRun(Draft Draft, Scenario Scenario, GapTrace Trace, IReadOnlyDictionary<string, byte[]> Files, ImmutableArray<TimelineFile> Tables)
{
    private string? _hash;
    private RunTimelines? _timelines;
    private TradeOfRun? _trade;

    /// <summary>SHA-256 of states.csv, by which two runs are the same.</summary>
    public string Hash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(Files[StatesTimeline.FileName]));

    /// <summary>What figures are drawn from.</summary>
    public RunTimelines Timelines => _timelines ??= RunTimelines.Read(
        file => Files.TryGetValue(file, out byte[]? bytes) ? new MemoryStream(bytes) : null,
        new(EngineVersion.Current, Scenario.Name, Scenario.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>Who traded with whom; null where nobody did, or the world is too large to tell in a page.</summary>
    public TradeOfRun? Trade => _trade ??= Sample?.Finish(Files[StatesTimeline.FileName]);

    internal TradeSample? Sample { get; init; }
}
