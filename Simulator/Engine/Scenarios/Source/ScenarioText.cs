using System.Collections.Immutable;

namespace WorldSystems.Engine.Scenarios.Source;

/// <summary>A key and its value as written, with the full path of the key.</summary>
internal sealed record Entry(string Key, Place KeyPlace, Place ValuePlace, TomlValue Value)
{
    /// <summary>Given from outside the file.</summary>
    public bool IsOverride => KeyPlace.Line == 0;
}

/// <summary>A section header, or an inline table that stands for one.</summary>
internal sealed record Section(string Key, Place Place, bool IsList);

/// <summary>One of the <c>[[events]]</c> or <c>[[claims]]</c>; its keys have no prefix.</summary>
internal sealed record EventText(Place Place, ImmutableArray<Entry> Entries);

/// <summary>A scenario as it was written: nothing checked but that it is TOML.</summary>
/// <param name="Start">Where to point when something is missing.</param>
/// <param name="Entries">All keys but those of events and claims, in order.</param>
/// <param name="Sections">All sections but the events and claims, in order.</param>
/// <param name="Events">The events, in order.</param>
/// <param name="Claims">The claims, in order.</param>
/// <param name="IsDamaged">Parts could not be understood, so that something missing may be there after all.</param>
internal sealed record ScenarioText(
    Place Start,
    ImmutableArray<Entry> Entries,
    ImmutableArray<Section> Sections,
    ImmutableArray<EventText> Events,
    ImmutableArray<EventText> Claims,
    bool IsDamaged);
