using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>The values of one table of a list as written, each of the kind that its key takes; says so where not. Each key is to be read once.</summary>
internal sealed class TableFields
{
    private readonly Dictionary<string, Entry> _given = new(StringComparer.Ordinal);
    private readonly TableText _written;
    private readonly ImmutableArray<ScenarioKey> _keys;
    private readonly ErrorList _errors;

    /// <summary>Looks the values up.</summary>
    /// <param name="written">The table.</param>
    /// <param name="keys">The keys that such a table has.</param>
    /// <param name="missing">What to say of a key that must be there and is not.</param>
    /// <param name="isDamaged">Parts could not be read: what is missing may be there after all.</param>
    /// <param name="errors">Takes what is wrong.</param>
    public TableFields(TableText written, ImmutableArray<ScenarioKey> keys, Func<ScenarioKey, (Message Problem, Message Cure)> missing, bool isDamaged, ErrorList errors)
    {
        _written = written;
        _keys = keys;
        _errors = errors;
        foreach (Entry entry in written.Entries)
            _given.TryAdd(entry.Key, entry);

        foreach (ScenarioKey key in keys.Where(k => k.IsRequired && !Has(k.Key) && !isDamaged))
        {
            (Message problem, Message cure) = missing(key);
            errors.Add(written.Place, problem, cure);
        }
    }

    /// <summary>Where the table starts.</summary>
    public Place Start => _written.Place;

    public bool Has(string key) => _given.ContainsKey(key);

    /// <summary>Where a value stands, or the table where it is left out.</summary>
    public Place PlaceOf(string key) => _given.TryGetValue(key, out Entry? entry) ? entry.ValuePlace : Start;

    /// <summary>A value as it is written; null when left out.</summary>
    public Entry? Written(string key) => _given.GetValueOrDefault(key);

    /// <summary>A number, a whole number, or a switch as 1 or 0; null when left out or wrong.</summary>
    public double? Number(string key) =>
        _given.TryGetValue(key, out Entry? entry) ? TypedValue.Number(KeyOf(key), entry, _errors) : null;

    /// <summary>A text that says something; null when left out or wrong.</summary>
    public string? Text(string key)
    {
        if (!_given.TryGetValue(key, out Entry? entry) || TypedValue.Text(KeyOf(key), entry, _errors) is not { } text)
            return null;

        if (!string.IsNullOrWhiteSpace(text))
            return text.Trim();

        _errors.Add(entry.ValuePlace, $"{key} is empty", KeyOf(key).IsRequired ? "Put it in words" : "Put it in words, or leave the key out");
        return null;
    }

    /// <summary>A text, or a whole number in digits.</summary>
    public string? TextOrInteger(string key)
    {
        if (!_given.TryGetValue(key, out Entry? entry))
            return null;

        if (entry.Value is TomlInteger number)
            return Show.Number(number.Value);

        if (entry.Value is TomlText)
            return Text(key);

        TypedValue.WrongType(KeyOf(key), entry, _errors);
        return null;
    }

    public ImmutableArray<(Place Place, string Text)>? TextList(string key) =>
        _given.TryGetValue(key, out Entry? entry) ? TypedValue.TextList(KeyOf(key), entry, _errors) : null;

    /// <summary>Whether the value is text, so that it names a file and not changes.</summary>
    public bool IsText(string key) => _given.TryGetValue(key, out Entry? entry) && entry.Value is TomlText;

    public int? Integer(string key) => (int?)Number(key);

    public bool Switch(string key) => Number(key) is 1;

    /// <summary>One of the choices of a key; the first where it is left out or wrong.</summary>
    public T Choice<T>(string key)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
            return default;

        if (Words.Choice<T>(text) is { } choice)
            return choice;

        Message near = NearestName.Find(text, Words.Choices<T>()) is { } name ? (Message)$"Did you mean '{name}'?" : (Message)$"Take one of {string.Join(", ", Words.Choices<T>())}";
        _errors.Add(PlaceOf(key), $"{key} cannot be {Show.Text(text)}", near);
        return default;
    }

    /// <summary>A value in a small language of its own; null when it is left out or cannot be understood.</summary>
    public T? Parsed<T>(string key, Func<string, T?> parse, Func<string, Message> cure)
        where T : class
    {
        if ((KeyOf(key).Type == KeyType.TextOrInteger ? TextOrInteger(key) : Text(key)) is not { } text)
            return null;

        T? value = parse(text);
        if (value is null)
            _errors.Add(PlaceOf(key), $"{key} {Show.Text(text)} cannot be understood", cure(text));

        return value;
    }

    private ScenarioKey KeyOf(string name) => _keys.First(key => key.Key == name);
}
