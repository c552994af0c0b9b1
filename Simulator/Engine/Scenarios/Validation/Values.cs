using System.Collections.Immutable;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>The values of a scenario by key, each of the right kind and in its range; what is left out or wrong has its default.</summary>
internal sealed class Values
{
    private readonly Dictionary<string, Entry> _given = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<(Place Place, string Text)>> _lists = new(StringComparer.Ordinal);
    private readonly HashSet<string> _wrong = new(StringComparer.Ordinal);
    private readonly HashSet<string> _switchedOn;

    public Values(ScenarioText text, ErrorList errors)
    {
        foreach (Entry entry in text.Entries)
        {
            if (ScenarioKeys.ByKey.TryGetValue(entry.Key, out ScenarioKey? key) && !Read(key, entry, errors))
                _wrong.Add(entry.Key);

            _given.TryAdd(entry.Key, entry);
        }

        // A mechanism is on when its section is there, be it only for one of its keys, unless it says enabled = false.
        _switchedOn =
        [
            .. text.Sections.Select(s => s.Key).Concat(text.Entries.Select(e => e.Key[..Math.Max(0, e.Key.LastIndexOf('.'))]))
                .Where(section => section.StartsWith(ScenarioKeys.Mechanisms + ".", StringComparison.Ordinal))
                .Select(section => $"{section}.{ScenarioKeys.Enabled}"),
        ];
    }

    /// <summary>Where the value stands, null when it is left out.</summary>
    public Place? PlaceOf(string key) => _given.TryGetValue(key, out Entry? entry) ? entry.ValuePlace : null;

    /// <summary>Whether the value came from outside the file.</summary>
    public bool IsOverridden(string key) => _given.TryGetValue(key, out Entry? entry) && entry.IsOverride;

    /// <summary>The value is right or left out, so that others may be judged by it.</summary>
    public bool IsSound(string key) => !_wrong.Contains(key);

    public double Number(string key) => _numbers.TryGetValue(key, out double value) ? value : _switchedOn.Contains(key) ? 1 : ScenarioKeys.ByKey[key].Default;

    public int Integer(string key) => (int)Number(key);

    public bool Switch(string key) => Number(key) != 0;

    public string Text(string key) => _texts.GetValueOrDefault(key, "");

    public ImmutableArray<(Place Place, string Text)> TextList(string key) => _lists.TryGetValue(key, out var list) ? list : [];

    /// <summary>A whole number that a double cannot hold to the last digit.</summary>
    public ulong Seed() => _given.TryGetValue("random.seed", out Entry? entry) && entry.Value is TomlInteger { Value: >= 0 } seed ? (ulong)seed.Value : 1;

    /// <summary>The parameters of the first year.</summary>
    public ModelParameters Parameters() =>
        ScenarioParameters.All.Aggregate(new ModelParameters(), (set, parameter) => parameter.With(set, Number(parameter.Key)));

    private bool Read(ScenarioKey key, Entry entry, ErrorList errors) => key.Type switch
    {
        KeyType.Text => Keep(_texts, key, TypedValue.Text(key, entry, errors)),
        KeyType.TextList => TypedValue.TextList(key, entry, errors) is { } list && _lists.TryAdd(key.Key, list),
        _ => TypedValue.Number(key, entry, errors) is { } number && _numbers.TryAdd(key.Key, number),
    };

    private static bool Keep(Dictionary<string, string> texts, ScenarioKey key, string? text) => text is not null && texts.TryAdd(key.Key, text);
}
