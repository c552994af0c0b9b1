using System.Collections.Immutable;
using Tomlyn.Syntax;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Source;

/// <summary>
/// The syntax tree -> keys with their full paths, in the order of the file. What stands on a damaged line is left out,
/// so that one slip of the pen is one error.
/// </summary>
internal sealed class TomlFlattener(string file, HashSet<int> damagedLines, ErrorList errors, params IEnumerable<string> lists)
{
    private readonly List<Entry> _entries = [];
    private readonly List<Section> _sections = [];
    private readonly Dictionary<string, List<TableText>> _lists = lists.ToDictionary(list => list, _ => new List<TableText>(), StringComparer.Ordinal);
    private readonly FirstUses _uses = new(errors);

    public ScenarioText Flatten(DocumentSyntax document)
    {
        foreach (KeyValueSyntax pair in document.KeyValues)
            Pair("", pair, _entries, _uses);

        foreach (TableSyntaxBase table in document.Tables)
            Table(table);

        return new(new Place(file, 1, 1), [.. _entries], [.. _sections], _lists.ToImmutableDictionary(list => list.Key, list => list.Value.ToImmutableArray()), damagedLines.Count > 0);
    }

    public TomlValue? Value(ValueSyntax? value) => value switch
    {
        StringValueSyntax { Value: { } text } => new TomlText(text),
        IntegerValueSyntax number => new TomlInteger(number.Value),
        FloatValueSyntax number => new TomlNumber(number.Value),
        BooleanValueSyntax flag => new TomlSwitch(flag.Value),
        DateTimeValueSyntax => new TomlDate(),
        ArraySyntax list => List(list),
        InlineTableSyntax table => new TomlTable(Members(table)),
        _ => null,
    };

    private void Table(TableSyntaxBase table)
    {
        Place place = SyntaxPlaces.Of(table.Span, file);
        if (damagedLines.Contains(place.Line))
            return;

        string key = SyntaxPlaces.Join("", SyntaxPlaces.Parts(table.Name));
        bool isList = table is TableArraySyntax;
        if (isList && _lists.GetValueOrDefault(key) is { } texts)
        {
            _uses.OfList(key, place);
            texts.Add(new(place, Members(table.Items)));
            return;
        }

        _sections.Add(new(key, place, isList));
        if (isList)
            return;

        _uses.OfSection(key, place);
        foreach (KeyValueSyntax pair in table.Items)
            Pair(key, pair, _entries, _uses);
    }

    private void Pair(string section, KeyValueSyntax pair, List<Entry> entries, FirstUses uses)
    {
        List<string> parts = SyntaxPlaces.Parts(pair.Key);
        Place place = SyntaxPlaces.Of(pair.Span, file);
        if (parts.Count == 0 || pair.Value is null || damagedLines.Contains(place.Line))
            return;

        string key = SyntaxPlaces.Join(section, parts);
        uses.OfKey(section, parts, place);
        switch (pair.Value)
        {
            case InlineTableSyntax table:
                _sections.Add(new(key, place, IsList: false));
                foreach (InlineTableItemSyntax item in table.Items)
                {
                    if (item.KeyValue is { } member)
                        Pair(key, member, entries, uses);
                }

                break;
            case ArraySyntax list when _lists.GetValueOrDefault(key) is { } texts && List(list) is { } tables && tables.Items.All(item => item.Value is TomlTable):
                texts.AddRange(tables.Items.Select(item => new TableText(item.Place, ((TomlTable)item.Value).Entries)));
                break;
            default:
                if (Value(pair.Value) is { } value)
                    entries.Add(new(key, place, SyntaxPlaces.Of(pair.Value.Span, file), value));
                break;
        }
    }

    private TomlList List(ArraySyntax list)
    {
        ImmutableArray<TomlItem>.Builder items = ImmutableArray.CreateBuilder<TomlItem>();
        foreach (ArrayItemSyntax item in list.Items)
        {
            if (item.Value is { } inner && Value(inner) is { } value)
                items.Add(new(SyntaxPlaces.Of(inner.Span, file), value));
        }

        return new(items.ToImmutable());
    }

    private ImmutableArray<Entry> Members(InlineTableSyntax table) =>
        Members(table.Items.Where(item => item.KeyValue is not null).Select(item => item.KeyValue!));

    private ImmutableArray<Entry> Members(IEnumerable<KeyValueSyntax> pairs)
    {
        List<Entry> entries = [];
        FirstUses uses = new(errors);
        foreach (KeyValueSyntax pair in pairs)
            Pair("", pair, entries, uses);

        return [.. entries];
    }
}
