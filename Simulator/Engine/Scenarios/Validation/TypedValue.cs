using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>Whether a written value is of the kind and in the range that its key asks for; says so where not.</summary>
internal static class TypedValue
{
    /// <summary>A number, a whole number, or a switch as 1 or 0; null, with an error, when the value is none or out of range.</summary>
    public static double? Number(ScenarioKey key, Entry entry, ErrorList errors)
    {
        double? value = (key.Type, entry.Value) switch
        {
            (KeyType.Number or KeyType.Integer or KeyType.NumberOrSwitch, TomlInteger number) => number.Value,
            (KeyType.Number or KeyType.NumberOrSwitch, TomlNumber number) => number.Value,
            (KeyType.Switch or KeyType.NumberOrSwitch, TomlSwitch flag) => flag.Value ? 1 : 0,
            _ => null,
        };
        if (value is null)
        {
            WrongType(key, entry, errors);
            return null;
        }

        return InRange(key, value.Value, entry, errors) ? value : null;
    }

    public static string? Text(ScenarioKey key, Entry entry, ErrorList errors)
    {
        if (entry.Value is TomlText text)
            return text.Value;

        WrongType(key, entry, errors);
        return null;
    }

    public static ImmutableArray<(Place Place, string Text)>? TextList(ScenarioKey key, Entry entry, ErrorList errors)
    {
        if (entry.Value is not TomlList list)
        {
            WrongType(key, entry, errors);
            return null;
        }

        foreach (TomlItem item in list.Items.Where(item => item.Value is not TomlText))
            errors.Add(item.Place, $"an item of {key.Key} is {item.Value.Kind}, not text", "Put each item in quotes: [\"one\", \"two\"]");

        return [.. list.Items.Where(item => item.Value is TomlText).Select(item => (item.Place, ((TomlText)item.Value).Value))];
    }

    private static bool InRange(ScenarioKey key, double value, Entry entry, ErrorList errors)
    {
        if (key.Range.Contains(value))
            return true;

        if (!double.IsFinite(value))
            errors.Add(entry.ValuePlace, $"{key.Key} is not a finite number", key.Type == KeyType.NumberOrSwitch ? "Give a finite number" : (Message)$"Give a number {Range(key)}");
        else if (IsProhibitive(key.Key, value))
            errors.Add(entry.ValuePlace, $"{key.Key} is {Show.Number(value)}: above {Show.Number(ParameterCatalogue.ProhibitiveCost)} the world is autarky in all but name and its prices would be noise", "For a closed world set trade.autarky = true; else take a lower cost");
        else if (key.Key == "schema")
            errors.Add(entry.ValuePlace, $"the file has format version {Show.Number(value)}; this engine reads version {Show.Number(ScenarioKeys.SchemaVersion)}", $"Write schema = {Show.Number(ScenarioKeys.SchemaVersion)} and check the keys, or take the engine that the file was written for");
        else
            errors.Add(entry.ValuePlace, $"{key.Key} is {Show.Number(value)}; it must be {Range(key)}", $"Give a number in that range{OrDefault(key, entry)}");

        return false;
    }

    private static bool IsProhibitive(string key, double value) => key is "trade.border_cost" or "trade.distance_cost" && value > ParameterCatalogue.ProhibitiveCost;

    private static Message Range(ScenarioKey key)
    {
        (string low, string high) = (Show.Number(key.Range.Minimum), Show.Number(key.Range.Maximum));
        return (key.Type == KeyType.Integer, key.Range.ExcludesMinimum, key.Range.ExcludesMaximum) switch
        {
            (true, _, _) => (Message)$"at least {Show.Number((long)key.Range.Minimum)} and at most {Show.Number((long)key.Range.Maximum)}",
            (_, true, true) => (Message)$"greater than {low} and less than {high}",
            (_, true, false) => (Message)$"greater than {low} and at most {high}",
            (_, false, true) => (Message)$"at least {low} and less than {high}",
            _ => (Message)$"at least {low} and at most {high}",
        };
    }

    /// <summary>An event's value stands under the key "value": leaving that out is no cure.</summary>
    private static Message OrDefault(ScenarioKey key, Entry entry) =>
        key.Key != entry.Key || key.IsRequired ? "" : (Message)$", or leave the key out for its default, {key.DefaultAsWritten}";

    public static void WrongType(ScenarioKey key, Entry entry, ErrorList errors) =>
        errors.Add(entry.ValuePlace, $"{key.Key} is {entry.Value.Kind}; it takes {Wanted(key.Type)}", Cure(key, entry.Value));

    private static string Wanted(KeyType type) => type switch
    {
        KeyType.Text => "text",
        KeyType.TextList => "a list of texts",
        KeyType.Integer => "a whole number",
        KeyType.Number => "a number",
        KeyType.Switch => "true or false",
        KeyType.TextOrInteger => "text or a whole number",
        KeyType.TextOrTextList => "text or a list of texts",
        _ => "a number, or true or false",
    };

    private static Message Cure(ScenarioKey key, TomlValue value) => (key.Type, value) switch
    {
        (KeyType.Text or KeyType.TextOrInteger, _) => "Put it in quotes: \"...\"",
        (KeyType.TextList or KeyType.TextOrTextList, _) => "Write a list: [\"one\", \"two\"]",
        (KeyType.Switch, _) => "Write true or false, without quotes",
        (KeyType.Integer, TomlNumber number) => (Message)$"Write it without decimals: {Show.Number(Math.Truncate(number.Value))}",
        (_, TomlText text) when IsNumber(text.Value) => (Message)$"Take the quotes away: {text.Value.Trim()}",
        (_, TomlText text) when IsNumber(text.Value.Replace(',', '.')) => (Message)$"Take the quotes away and write a decimal point: {text.Value.Trim().Replace(',', '.')}",
        _ when key.IsRequired => "Write a number, without quotes",
        _ => (Message)$"Write a number, like {key.DefaultAsWritten}",
    };

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);
}
