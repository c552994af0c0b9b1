using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>Every key and section is one that a plan has; otherwise the nearest is named.</summary>
internal static class KnownPlanKeys
{
    private static readonly ImmutableArray<string> Keys = [.. PlanKeys.All.Select(key => key.Key)];
    private static readonly ImmutableArray<string> Sections = [.. PlanKeys.All.Select(key => key.Section).Where(section => section.Length > 0).Distinct()];

    public static void Check(ScenarioText text, ErrorList errors)
    {
        HashSet<string> strangers = [];
        foreach (Section section in text.Sections.Where(section => section.IsList || !Sections.Contains(section.Key)))
        {
            strangers.Add(section.Key + ".");
            if (section.Key is PlanKeys.Axes or PlanKeys.Measures)
                errors.Add(section.Place, $"{section.Key} are a list", $"Write [[{section.Key}]] with double brackets above each of them");
            else if (section.IsList && Sections.Contains(section.Key))
                errors.Add(section.Place, $"[{section.Key}] is one section, not a list", $"Write [{section.Key}] with single brackets");
            else
                errors.Add(section.Place, $"a plan has no section {Show.Text($"[{section.Key}]")}", DidYouMean(NearestName.Find(section.Key, [.. Sections, PlanKeys.Axes, PlanKeys.Measures]), $"Its sections are {string.Join(", ", Sections)}, [[axes]] and [[measures]]"));
        }

        foreach (Entry entry in text.Entries.Where(entry => !Keys.Contains(entry.Key) && !strangers.Any(s => entry.Key.StartsWith(s, StringComparison.Ordinal))))
            NotAKey(entry, errors);

        InList(text, PlanKeys.Axes, PlanKeys.OfAxis, errors);
        InList(text, PlanKeys.Measures, PlanKeys.OfMeasure, errors);
    }

    private static void NotAKey(Entry entry, ErrorList errors)
    {
        Message cure = ScenarioKeys.ByKey.ContainsKey(entry.Key) ? (Message)$"That is a key of a scenario; a plan changes it at every point with set = [\"{entry.Key}=...\"], or varies it with [[axes]]"
            : NearestName.FindKey(entry.Key, Keys) is { } near ? $"Did you mean '{near}'?"
            : (Message)$"The keys are {string.Join(", ", Keys)}";
        errors.Add(entry.KeyPlace, $"a plan has no key {Show.Text(entry.Key)}", cure);
    }

    private static void InList(ScenarioText text, string list, ImmutableArray<ScenarioKey> keys, ErrorList errors)
    {
        string[] names = [.. keys.Select(key => key.Key)];
        foreach (Entry entry in text.List(list).SelectMany(table => table.Entries).Where(entry => !names.Contains(entry.Key)))
            errors.Add(entry.KeyPlace, $"[[{list}]] have no key {Show.Text(entry.Key)}", DidYouMean(NearestName.Find(entry.Key, names), $"Their keys are {string.Join(", ", names)}"));
    }

    private static Message DidYouMean(string? near, Message otherwise) => near is null ? otherwise : (Message)$"Did you mean '{near}'?";
}
