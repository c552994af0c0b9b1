using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>Every key and section is one that a scenario has; otherwise the nearest is named.</summary>
internal static class KnownKeys
{
    private static readonly ImmutableArray<string> Keys = [.. ScenarioKeys.All.Select(k => k.Key)];
    private static readonly ImmutableArray<string> EventKeys = [.. ScenarioKeys.OfEvent.Select(k => k.Key)];
    private static readonly ImmutableArray<string> KeysOfClaim = [.. ClaimKeys.All.Select(k => k.Key)];

    public static void Check(ScenarioText text, ErrorList errors)
    {
        List<string> strangers = [];
        foreach (Section section in text.Sections)
        {
            if (!CheckSection(section, errors))
                strangers.Add(section.Key + ".");
        }

        foreach (Entry entry in text.Entries)
        {
            bool isReported = strangers.Exists(s => entry.Key.StartsWith(s, StringComparison.Ordinal));
            if (!isReported && !ScenarioKeys.ByKey.ContainsKey(entry.Key))
                NotAKey(entry.Key, entry.KeyPlace, errors);
        }

        foreach (Entry entry in text.List(ScenarioKeys.Events).SelectMany(e => e.Entries).Where(e => !EventKeys.Contains(e.Key)))
            errors.Add(entry.KeyPlace, $"an event has no key {Show.Text(entry.Key)}", DidYouMean(NearestName.Find(entry.Key, EventKeys), "An event has the keys year, set and value"));

        foreach (Entry entry in text.List(ClaimKeys.List).SelectMany(c => c.Entries).Where(e => !KeysOfClaim.Contains(e.Key)))
            errors.Add(entry.KeyPlace, $"a claim has no key {Show.Text(entry.Key)}", DidYouMean(NearestName.Find(entry.Key, KeysOfClaim), $"A claim has the keys {string.Join(", ", KeysOfClaim)}"));
    }

    private static bool CheckSection(Section section, ErrorList errors)
    {
        if (ScenarioKeys.Sections.Contains(section.Key))
        {
            if (section.IsList)
                errors.Add(section.Place, $"[{section.Key}] is one section, not a list", $"Write [{section.Key}] with single brackets");

            return !section.IsList;
        }

        if (section.Key == ScenarioKeys.Events)
            errors.Add(section.Place, "events are a list", "Write [[events]] with double brackets above each event");
        else if (section.Key == ClaimKeys.List)
            errors.Add(section.Place, "claims are a list", "Write [[claims]] with double brackets above each claim");
        else if (ScenarioKeys.ByKey.TryGetValue(section.Key, out ScenarioKey? key))
            errors.Add(section.Place, $"{Show.Text(section.Key)} is a key, not a section", $"Write {key.Name} = {Example(key)} {In(key.Section)}");
        else
            errors.Add(section.Place, $"there is no section {Show.Text($"[{section.Key}]")}", DidYouMean(NearestSection(section.Key), IsUnknownMechanism(section.Key) ? ShowMechanisms : (Message)$"The sections are {string.Join(", ", ScenarioKeys.Sections.Where(s => s.Length > 0))}, [[events]] and [[claims]]"));

        return false;
    }

    private static void NotAKey(string path, Place place, ErrorList errors)
    {
        if (ScenarioKeys.Sections.Contains(path))
            errors.Add(place, $"{Show.Text(path)} is a section, not a value", place.Line == 0 ? "Name one of its keys, like trade.border_cost" : (Message)$"Write [{path}] on a line of its own and the section's keys below it");
        else if (path == ScenarioKeys.Events || path.StartsWith(ScenarioKeys.Events + ".", StringComparison.Ordinal))
            errors.Add(place, "events are a list of tables", "Write [[events]] above each event in the scenario file, with year, set and value below it");
        else if (path == ClaimKeys.List || path.StartsWith(ClaimKeys.List + ".", StringComparison.Ordinal))
            errors.Add(place, "claims are a list of tables", "Write [[claims]] above each claim in the scenario file, with its keys below it");
        else if (IsUnknownMechanism(path))
            errors.Add(place, $"there is no key {Show.Text(path)}", DidYouMean(NearestSection(path[..path.LastIndexOf('.')]), ShowMechanisms));
        else if (NearestName.FindKey(path, Keys) is { } near)
            errors.Add(place, $"there is no key {Show.Text(path)}", place.Line == 0 ? DidYouMean(near, "") : (Message)$"{DidYouMean(near, "")} {Placed(ScenarioKeys.ByKey[near])}");
        else
            errors.Add(place, $"there is no key {Show.Text(path)}", "Take it out; the schema (worldsystems schema) lists every key");
    }

    /// <summary>Whether a section or a key in it is of a mechanism that does not exist: a key of the same name in another mechanism is then no help.</summary>
    public static bool IsUnknownMechanism(string path) =>
        path.Split('.') is [ScenarioKeys.Mechanisms, var name, ..] && !ScenarioKeys.Sections.Contains($"{ScenarioKeys.Mechanisms}.{name}");

    /// <summary>What to do about a mechanism that does not exist.</summary>
    public const string ShowMechanisms = "Run 'worldsystems list' to see the mechanisms";

    private static string? NearestSection(string key) =>
        NearestName.Find(key, ScenarioKeys.Sections.Where(s => s.Length > 0).Append(ScenarioKeys.Events).Append(ClaimKeys.List));

    private static Message DidYouMean(string? near, Message otherwise) => near is null ? otherwise : (Message)$"Did you mean '{near}'?";

    private static Message Placed(ScenarioKey key) => $"Write {key.Name} = {Example(key)} {In(key.Section)}";

    private static string Example(ScenarioKey key) => key.Type == KeyType.Text ? "\"...\"" : key.DefaultAsWritten;

    private static Message In(string section) => section.Length == 0 ? "at the top of the file, above all sections" : (Message)$"below [{section}]";
}
