namespace WorldSystems.Engine.Scenarios;

/// <summary>A value that takes the place of a scenario's own.</summary>
/// <param name="Key">Any key of <see cref="ScenarioKeys"/>, for example <c>trade.border_cost</c>.</param>
/// <param name="Value">The value as TOML, whatever the culture; quotes may be left out where a key asks for text.</param>
/// <param name="Origin">Where it comes from, for messages: <c>--set trade.border_cost=2</c>.</param>
public sealed record ScenarioOverride(string Key, string Value, string Origin);
