using System.Collections.Immutable;

namespace WorldSystems.Charts.Timelines;

/// <summary>Every state's way through the years, from <c>states.csv</c>: what moving pictures need and others do not.</summary>
public sealed class StatePaths
{
    /// <summary>Income per head, which includes what comes from and goes to other states.</summary>
    public const string IncomePerHead = "income_per_capita";

    /// <summary>Product per head, the measure where the file has no income.</summary>
    public const string ProductPerHead = "gdp_per_capita";

    private const string PopulationColumn = "population";
    private const string ManufacturesColumn = "manufactures_export_share";
    private const string ZoneColumn = "zone";

    private StatePaths(int[] years, List<StatePath> states, string measure, ImmutableArray<string> missing) =>
        (Years, States, Measure, MissingColumns) = ([.. years], [.. states], measure, missing);

    /// <summary>Years, ascending.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>States in the order in which the file names them.</summary>
    public ImmutableArray<StatePath> States { get; }

    /// <summary>The column that incomes are read from: <see cref="IncomePerHead"/> or <see cref="ProductPerHead"/>.</summary>
    public string Measure { get; }

    /// <summary>Columns that moving pictures use and the file does not have.</summary>
    public ImmutableArray<string> MissingColumns { get; }

    /// <summary>Reads the file.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static StatePaths Read(Stream stream, string file = StatesTimeline.FileName)
    {
        using var reader = new TimelineReader(stream, file);
        int yearColumn = reader.Require("year"), stateColumn = reader.Require("state");
        var measure = reader.Find(IncomePerHead) >= 0 ? IncomePerHead : ProductPerHead;
        int zone = reader.Find(ZoneColumn), population = reader.Find(PopulationColumn), income = reader.Find(measure), manufactures = reader.Find(ManufacturesColumn);
        var rows = new Dictionary<string, Dictionary<int, StateYear>>(StringComparer.Ordinal);
        var order = new List<string>();
        var years = new SortedSet<int>();
        while (reader.Read())
        {
            var (year, name) = (reader.Year(yearColumn), reader.Text(stateColumn));
            years.Add(year);
            if (!rows.TryGetValue(name, out var path))
            {
                rows.Add(name, path = []);
                order.Add(name);
            }
            path[year] = new StateYear(reader.Zone(zone), reader.Number(population), reader.Number(income), reader.Number(manufactures));
        }
        string[] used = [ZoneColumn, PopulationColumn, measure, ManufacturesColumn];
        int[] all = [.. years];
        return new StatePaths(all, [.. order.Select(name => StatePath.Of(name, all, rows[name]))], measure, [.. used.Where(column => reader.Find(column) < 0)]);
    }
}
