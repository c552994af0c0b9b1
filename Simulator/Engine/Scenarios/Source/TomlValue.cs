using System.Collections.Immutable;

namespace WorldSystems.Engine.Scenarios.Source;

/// <summary>A value as it was written.</summary>
/// <param name="Kind">The kind in words, for messages.</param>
internal abstract record TomlValue(string Kind);

internal sealed record TomlText(string Value) : TomlValue("text");

internal sealed record TomlInteger(long Value) : TomlValue("a whole number");

internal sealed record TomlNumber(double Value) : TomlValue("a number with decimals");

internal sealed record TomlSwitch(bool Value) : TomlValue(Value ? "true" : "false");

internal sealed record TomlDate() : TomlValue("a date or time");

internal sealed record TomlList(ImmutableArray<TomlItem> Items) : TomlValue("a list");

/// <summary>Tables within values appear only inside lists; elsewhere their keys stand in the text themselves.</summary>
internal sealed record TomlTable(ImmutableArray<Entry> Entries) : TomlValue("a table");

internal readonly record struct TomlItem(Place Place, TomlValue Value);
