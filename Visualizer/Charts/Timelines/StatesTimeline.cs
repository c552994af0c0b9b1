using System.Collections.Immutable;

namespace WorldSystems.Charts.Timelines;

/// <summary>
/// What figures need of <c>states.csv</c>, gathered while it streams by: memory grows with the years
/// and with the states of the last year, not with the rows.
/// </summary>
public sealed class StatesTimeline
{
    /// <summary>Name of the file in a run's folder.</summary>
    public const string FileName = "states.csv";

    private readonly Dictionary<int, StatesOfYear> _years;

    private StatesTimeline(Dictionary<int, StatesOfYear> years, ImmutableArray<string> missing, List<StateAtEnd> last)
    {
        (_years, MissingColumns) = (years, missing);
        LastYear = [.. last];
    }

    /// <summary>Columns that the figures use and the file does not have.</summary>
    public ImmutableArray<string> MissingColumns { get; }

    /// <summary>The states of the last year in the file, in its order.</summary>
    public ImmutableArray<StateAtEnd> LastYear { get; }

    /// <summary>The last year in the file.</summary>
    public int LastYearNumber => _years.Keys.Max();

    /// <summary>Whether the file tells the states' zones.</summary>
    internal bool HasZones => !MissingColumns.Contains("zone");

    /// <summary>Reads the file.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static StatesTimeline Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file);
        int yearColumn = reader.Require("year"), stateColumn = reader.Require("state");
        int zone = reader.Find("zone"), population = reader.Find("population"), product = reader.Find("gdp_per_capita");
        var years = new Dictionary<int, StatesOfYear>();
        var last = new List<StateAtEnd>();
        var lastYear = int.MinValue;
        while (reader.Read())
        {
            var year = reader.Year(yearColumn);
            if (!years.TryGetValue(year, out var gathered))
                years.Add(year, gathered = new StatesOfYear());
            var (itsZone, itsProduct) = (reader.Zone(zone), reader.Positive(product));
            gathered.Add(itsZone, reader.Number(population), itsProduct);
            if (year < lastYear)
                continue;
            if (year > lastYear)
                last.Clear();
            lastYear = year;
            last.Add(new StateAtEnd(reader.Text(stateColumn), itsZone, itsProduct));
        }
        string[] used = ["zone", "population", "gdp_per_capita"];
        return new StatesTimeline(years, [.. used.Where(column => reader.Find(column) < 0)], last);
    }

    internal StatesOfYear? In(int year) => _years.GetValueOrDefault(year);
}
