using WorldSystems.Charts.Timelines;

namespace WorldSystems.Lab.Runs;

/// <summary>Who traded with whom in some years of a run.</summary>
/// <param name="Links">The trade.</param>
/// <param name="States">The states in those years.</param>
public sealed record TradeOfRun(TradeLinks Links, StatesTimeline States);
