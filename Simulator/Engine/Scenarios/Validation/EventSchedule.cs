using System.Collections.Immutable;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>A scheduled change and where it stands.</summary>
internal readonly record struct PlacedChange(ScheduledChange Change, Place Place);

/// <summary>The events: each complete, of a parameter, within the run, and no parameter twice in a year.</summary>
internal sealed class EventSchedule(Values values, ErrorList errors)
{
    private static readonly ImmutableArray<string> ParameterKeys = [.. ScenarioParameters.All.Select(p => p.Key)];

    private readonly int _start = values.Integer("time.start_year");
    private readonly int _end = values.Integer("time.start_year") + values.Integer("time.years") - 1;

    /// <summary>The valid changes by year, in the order of the file within a year; what lies behind the end of a run cut short from outside is left out.</summary>
    public ImmutableArray<PlacedChange> Read(ScenarioText text)
    {
        List<PlacedChange> changes = [];
        foreach (TableText written in text.List(ScenarioKeys.Events))
        {
            if (Read(written, text.IsDamaged) is { } change)
                changes.Add(change);
        }

        NoneTwice(changes);
        return [.. changes.Where(c => c.Change.Year <= _end).OrderBy(c => c.Change.Year)];
    }

    private PlacedChange? Read(TableText written, bool isDamaged)
    {
        Dictionary<string, Entry> given = new(StringComparer.Ordinal);
        foreach (Entry entry in written.Entries)
            given.TryAdd(entry.Key, entry);

        foreach (ScenarioKey key in ScenarioKeys.OfEvent.Where(k => !given.ContainsKey(k.Key) && !isDamaged))
            errors.Add(written.Place, $"the event has no '{key.Key}'", "Give each of [[events]] a year, a parameter to set and its new value: year = 1950, set = \"trade.border_cost\", value = 2.0");

        int? year = given.TryGetValue("year", out Entry? y) ? Year(y) : null;
        Parameter? parameter = given.TryGetValue("set", out Entry? s) ? Target(s) : null;
        double? value = given.TryGetValue("value", out Entry? v) ? Value(v, parameter) : null;
        return year is not null && parameter is not null && value is not null
            ? new(new ScheduledChange(year.Value, parameter, value.Value), written.Place)
            : null;
    }

    private int? Year(Entry entry)
    {
        if (TypedValue.Number(ScenarioKeys.OfEvent[0], entry, errors) is not { } year)
            return null;

        bool isCutShort = year > _end && values.IsOverridden("time.years");
        bool isOutside = year < _start || (year > _end && !isCutShort);
        if (isOutside && values.IsSound("time.start_year") && values.IsSound("time.years"))
        {
            errors.Add(entry.ValuePlace, $"year {Show.Number(year)} lies outside the run, which lasts from {Show.Number(_start)} to {Show.Number(_end)}", "Take a year of the run, or change time.start_year or time.years");
            return null;
        }

        return (int)year;
    }

    private Parameter? Target(Entry entry)
    {
        if (TypedValue.Text(ScenarioKeys.OfEvent[1], entry, errors) is not { } key)
            return null;

        if (ScenarioParameters.ByKey.TryGetValue(key, out Parameter? parameter))
            return parameter;

        if (ScenarioKeys.ByKey.ContainsKey(key))
            errors.Add(entry.ValuePlace, $"{Show.Text(key)} cannot change during a run", "Set it at the start; events change parameters only, like trade.border_cost");
        else
            errors.Add(entry.ValuePlace, $"there is no parameter {Show.Text(key)}", KnownKeys.IsUnknownMechanism(key) ? KnownKeys.ShowMechanisms : NearestName.FindKey(key, ParameterKeys) is { } near ? (Message)$"Did you mean '{near}'?" : "Name a parameter with its section, like trade.border_cost");

        return null;
    }

    private double? Value(Entry entry, Parameter? parameter)
    {
        ScenarioKey key = parameter is null
            ? ScenarioKeys.OfEvent[2]
            : ScenarioKeys.ByKey[parameter.Key];
        return TypedValue.Number(key, entry, errors);
    }

    private void NoneTwice(List<PlacedChange> changes)
    {
        Dictionary<(int Year, string Key), Place> first = [];
        foreach ((ScheduledChange change, Place place) in changes)
        {
            if (!first.TryAdd((change.Year, change.Parameter.Key), place))
                errors.Add(place, $"{change.Parameter.Key} is set twice in {Show.Number(change.Year)} (first on line {Show.Number(first[(change.Year, change.Parameter.Key)].Line)})", "Keep one of the two events");
        }
    }
}
