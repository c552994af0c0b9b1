using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>The columns asked for exist, each once.</summary>
internal static class OutputColumns
{
    private const string Key = "output.state_columns";

    public static void Check(Values values, IReadOnlyCollection<string>? known, ErrorList errors)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach ((Place place, string name) in values.TextList(Key))
        {
            if (!seen.Add(name))
                errors.Add(place, $"{Key} names {Show.Text(name)} twice", "Keep one of the two");
            else if (name is "year" or "state")
                errors.Add(place, $"{Show.Text(name)} is always written", $"Take it out of {Key}");
            else if (known is not null && !known.Contains(name, StringComparer.Ordinal))
                errors.Add(place, $"states.csv has no column {Show.Text(name)}", NearestName.Find(name, known) is { } near ? (Message)$"Did you mean '{near}'?" : "Take it out, or leave the key out to have all columns");
        }
    }
}
