using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Source;

/// <summary>Remembers where each key and section was first given, to name both places when it is given again.</summary>
internal sealed class FirstUses(ErrorList errors)
{
    private readonly Dictionary<string, Place> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> _lists = new(StringComparer.Ordinal);

    /// <summary>A key, which may be dotted: <c>time.years</c> also opens the section <c>time</c>, which then has no header of its own.</summary>
    public void OfKey(string section, List<string> parts, Place place)
    {
        string path = section;
        foreach (string part in parts[..^1])
        {
            path = SyntaxPlaces.Join(path, [part]);
            _sections.TryAdd(path, place);
        }

        path = SyntaxPlaces.Join(path, [parts[^1]]);
        if (!_keys.TryAdd(path, place))
            Twice($"key {Show.Text(path)}", _keys[path], place);
        else if (_sections.TryGetValue(path, out Place first))
            Twice($"{Show.Text(path)} is a section already and", first, place);
        else if (_lists.TryGetValue(path, out Place list))
            Twice($"key '{path}'", list, place);
    }

    public void OfSection(string key, Place place)
    {
        if (!_sections.TryAdd(key, place))
            Twice($"section {Show.Text($"[{key}]")}", _sections[key], place);
        else if (_keys.TryGetValue(key, out Place first))
            Twice($"{Show.Text(key)} is a key already and", first, place);
    }

    /// <summary>A list of tables, <c>[[events]]</c> or <c>[[claims]]</c>: its header comes again above each of them.</summary>
    public void OfList(string key, Place place)
    {
        _lists.TryAdd(key, place);
        if (_keys.TryGetValue(key, out Place first))
            Twice($"key '{key}'", first, place);
    }

    private void Twice(Message what, Place first, Place second) =>
        errors.Add(second, $"{what} is given twice (first on line {Show.Number(first.Line)})", "Keep one of the two");
}
