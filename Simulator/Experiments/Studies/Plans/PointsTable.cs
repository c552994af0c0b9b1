using System.Collections.Immutable;
using CsvHelper;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;
using CsvField = WorldSystems.Engine.Scenarios.Tables.CsvField;
using CsvRow = WorldSystems.Engine.Scenarios.Tables.CsvRow;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>A table of points in CSV: the header names keys of the scenario, every row is a point.</summary>
internal static class PointsTable
{
    private const int SizeLimit = 256 << 20;
    private const int RowsTried = 1_000;

    /// <summary>Reads it; what is wrong goes to <paramref name="errors"/>.</summary>
    public static (ImmutableArray<Axis> Axes, ImmutableArray<ImmutableArray<string>> Rows) Read(
        string planFile, string file, Place place, IScenarioFiles files, BaseScenario scenario, int mostRows, ErrorList errors)
    {
        string shownAs = Path.IsPathRooted(file) ? file : planFile[..(planFile.LastIndexOfAny(['/', '\\']) + 1)] + file;
        ReadOnlyMemory<byte> csv;
        try
        {
            csv = files.Read(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Message problem = failure is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : (Message)$"{failure.Message.TrimEnd('.')}";
            errors.Add(place, $"the table of points {Show.Text(file)} cannot be read: {problem}", "Give its path relative to the folder of this plan, with forward slashes");
            return ([], []);
        }

        if (!Utf8Source.Check(shownAs, csv.Span, SizeLimit, "a table of points in CSV", errors))
            return ([], []);

        CsvRow[] rows = [.. Rows(csv, shownAs).Where(row => !row.IsBlank).Take(mostRows + 2)];
        if (rows.Length < 2 || rows.Length > mostRows + 1)
        {
            errors.Add(place, $"the table of points {Show.Text(file)} has {(rows.Length < 2 ? (Message)$"no point" : $"more than {Show.Number(mostRows)} points")}", "Write a header with keys of the scenario, and below it a row for each point");
            return ([], []);
        }

        ImmutableArray<Axis> axes = [.. rows[0].Fields.Select((field, i) => new Axis(field.Text) { IsNumeric = Axis.AreNumbers(rows.Skip(1).Select(row => row.Fields.ElementAtOrDefault(i).Text ?? "")) })];
        Check(rows, axes, scenario, errors);
        return (axes, [.. rows.Skip(1).Select(row => row.Fields.Select(field => field.Text).ToImmutableArray())]);
    }

    private static IEnumerable<CsvRow> Rows(ReadOnlyMemory<byte> csv, string file)
    {
        using CsvReader reader = CsvReader.Create(csv, new CsvReaderOptions { Separator = ',', HasHeader = false, TrackLineNumbers = true, TrimWhitespace = true });
        while (reader.Read())
            yield return CsvRow.Current(reader, file);
    }

    /// <summary>Every row is as wide as the header, and the scenario takes the points.</summary>
    private static void Check(CsvRow[] rows, ImmutableArray<Axis> axes, BaseScenario scenario, ErrorList errors)
    {
        foreach (CsvField key in rows[0].Fields.GroupBy(field => field.Text).Where(group => group.Count() > 1).Select(group => group.Last()))
            errors.Add(key.Place, $"the column {Show.Text(key.Text)} is there twice", "Keep one of the two");

        foreach (CsvRow row in rows.Skip(1))
        {
            if (row.Fields.Length != axes.Length)
                errors.Add(row.Place, $"the row has {Show.Number(row.Fields.Length)} fields, the header {Show.Number(axes.Length)}", "Give every point a value for every column, with decimal points");
            else if (row.Fields.FirstOrDefault(field => field.Text.Length == 0) is { Text: not null } empty)
                errors.Add(empty.Place, "a point lacks a value", "Fill the field: every point has a value for every column");
        }

        if (!errors.IsEmpty || scenario.Scenario is null)
            return;

        foreach (CsvRow row in rows.Skip(1).Take(RowsTried))
        {
            if (scenario.With([.. axes.Zip(row.Fields, (axis, field) => new ScenarioOverride(axis.Key, field.Text, ""))]).Errors.FirstOrDefault() is { } error)
                errors.Add(row.Place, $"at this point, {error.ProblemInParts}", $"{error.CureInParts}");
        }
    }
}
