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

/// <summary>One table of a list, such as <c>[[events]]</c>; its keys have no prefix.</summary>
internal sealed record TableText(Place Place, ImmutableArray<Entry> Entries);

/// <summary>A file as it was written: nothing checked but that it is TOML.</summary>
/// <param name="Start">Where to point when something is missing.</param>
/// <param name="Entries">All keys but those of lists of tables, in order.</param>
/// <param name="Sections">All sections but the lists of tables, in order.</param>
/// <param name="Lists">The lists of tables that such a file may have, by key, each in order.</param>
/// <param name="IsDamaged">Parts could not be understood, so that something missing may be there after all.</param>
internal sealed record ScenarioText(
    Place Start,
    ImmutableArray<Entry> Entries,
    ImmutableArray<Section> Sections,
    ImmutableDictionary<string, ImmutableArray<TableText>> Lists,
    bool IsDamaged)
{
    /// <summary>The tables of a list, in order.</summary>
    public ImmutableArray<TableText> List(string key) => Lists[key];
}
