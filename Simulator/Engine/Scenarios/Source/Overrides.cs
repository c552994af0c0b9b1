using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Source;

/// <summary>Values from outside the file take the place of those in it; the last one given for a key counts.</summary>
internal static class Overrides
{
    public static ScenarioText Apply(ScenarioText text, IReadOnlyList<ScenarioOverride> overrides, ErrorList errors)
    {
        foreach (ScenarioOverride change in overrides)
        {
            if (Read(change, errors) is { } entry)
                text = text with { Entries = [.. text.Entries.Where(e => e.Key != entry.Key), entry] };
        }

        return text;
    }

    private static Entry? Read(ScenarioOverride change, ErrorList errors)
    {
        Place place = new(Show.Plain(change.Origin), 0, 0);
        string key = change.Key.Trim();
        if (key.Length == 0 || change.Value.Trim().Length == 0)
        {
            errors.Add(place, key.Length == 0 ? "there is no key before the equals sign" : (Message)$"there is no value for {Show.Text(key)}", "Write KEY=VALUE, like trade.border_cost=2.5");
            return null;
        }

        KeyType? type = ScenarioKeys.ByKey.GetValueOrDefault(key)?.Type;
        if (Value(change.Value, type, place) is { } value)
            return new(key, place, place, value);

        errors.Add(place, $"{Show.Text(change.Value)} is not a value", NotAValue(type, change.Value));
        return null;
    }

    /// <summary>Quotes are optional where text is asked for: shells eat them. An unknown key has its own error, whatever its value.</summary>
    private static TomlValue? Value(string text, KeyType? type, Place place)
    {
        TomlValue? value = TomlSource.ReadValue(text, place);
        return type switch
        {
            null => value ?? new TomlText(text),
            KeyType.Text => value as TomlText ?? new TomlText(text),
            KeyType.TextList => value is TomlList ? value : new TomlList([.. Items(text, place)]),
            _ => value ?? (IsBareWord(text) ? new TomlText(text) : null),
        };
    }

    private static IEnumerable<TomlItem> Items(string text, Place place) =>
        text.Split(',', StringSplitOptions.TrimEntries).Select(item => new TomlItem(place, new TomlText(item.Trim('"'))));

    private static bool IsBareWord(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.');

    private static string NotAValue(KeyType? type, string text) => type switch
    {
        KeyType.Switch => "Write true or false",
        _ when text.Contains(',', StringComparison.Ordinal) => "Write numbers with a decimal point, like 2.5",
        _ => "Write a number like 2.5, or true or false",
    };
}
