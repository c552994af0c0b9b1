using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>What is kept of every run: <c>[[measures]]</c>, each of a column and years that there are, under a name of its own.</summary>
internal sealed class MeasureList(Scenario? scenario, ScenarioReaderOptions options, ErrorList errors)
{
    /// <summary>The measures in the order of the file; the usual one where there are none.</summary>
    public ImmutableArray<StudyMeasure> Read(ScenarioText text)
    {
        List<StudyMeasure> measures = [];
        foreach (TableText written in text.List(PlanKeys.Measures))
        {
            TableFields fields = new(written, PlanKeys.OfMeasure, Missing, text.IsDamaged, errors);
            foreach (StudyMeasure measure in Read(fields))
            {
                if (measures.Exists(other => other.Name == measure.Name))
                    errors.Add(fields.Start, $"two measures are called {Show.Text(measure.Name)}", "Give each a name of its own with name = \"...\", or take one out");

                measures.Add(measure);
            }
        }

        return measures.Count > 0 ? [.. measures] : [StudyMeasure.Usual];
    }

    private static (Message, Message) Missing(ScenarioKey key) => ($"the measure has no '{key.Key}'", "Name a column of world.csv, like column = \"gap_ratio\"");

    private IEnumerable<StudyMeasure> Read(TableFields fields)
    {
        string? column = fields.Text("column"), name = fields.Text("name");
        WindowStatistic over = fields.Choice<WindowStatistic>("over");
        List<Period> periods = [.. Moments(fields)];
        if (name is not null && !IsColumnName(name))
            errors.Add(fields.PlaceOf("name"), $"{Show.Text(name)} cannot be a column's name", "Write lower-case letters, digits and underscores, a letter first");

        if (name is not null && periods.Count > 1)
            errors.Add(fields.PlaceOf("name"), "one name cannot serve several years", "Leave name out, or write a [[measures]] for each year");

        if (column is null)
            return [];

        if (options.KnownWorldColumns is { } known && !known.Contains(column, StringComparer.Ordinal))
            errors.Add(fields.PlaceOf("column"), $"world.csv has no column {Show.Text(column)}", NearestName.Find(column, known) is { } near ? (Message)$"Did you mean '{near}'?" : "Run 'worldsystems describe' to see its columns");

        foreach (Period period in periods)
            Check(period, fields);

        return periods.Select(period => StudyMeasure.Of(column, period, over, name));
    }

    private IEnumerable<Period> Moments(TableFields fields)
    {
        (Place Place, string Text)[] written = fields.Written("at")?.Value switch
        {
            null => [(fields.Start, "end")],
            TomlList list => [.. list.Items.Select(item => (item.Place, Text(item.Value)))],
            { } one => [(fields.PlaceOf("at"), Text(one))],
        };
        foreach ((Place place, string text) in written)
        {
            if (Period.Parse(text) is { } period)
                yield return period;
            else
                errors.Add(place, $"at {Show.Text(text)} cannot be understood", "Write start, end, a year, \"year 100\", or a window like \"1850-1913\" or \"year 100-end\"");
        }
    }

    private static string Text(TomlValue value) => value switch
    {
        TomlText text => text.Value,
        TomlInteger number => Show.Number(number.Value),
        _ => value.Kind,
    };

    private void Check(Period period, TableFields fields)
    {
        if (scenario is null)
            return;

        int first = period.From.IndexIn(scenario.Time.StartYear, scenario.Time.Years), last = period.Last.IndexIn(scenario.Time.StartYear, scenario.Time.Years);
        if (first < 0 || last >= scenario.Time.Years)
            errors.Add(fields.PlaceOf("at"), $"at {Show.Text(period.ToString())} is not within the run", $"The scenario runs from {Show.Number(scenario.Time.StartYear)} to {Show.Number(scenario.Time.StartYear + scenario.Time.Years - 1)}");
        else if (first > last)
            errors.Add(fields.PlaceOf("at"), $"the window {Show.Text(period.ToString())} ends before it starts", "Write the earlier year first");
    }

    private static bool IsColumnName(string name) => char.IsAsciiLetterLower(name[0]) && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');
}
