using System.Collections.Immutable;

namespace WorldSystems.Charts.Timelines;

/// <summary>
/// What figures need of <c>states.csv</c>, gathered while it streams by: the sums of each year and, of
/// each state, the few columns of <see cref="StateColumn"/>. The other columns are never parsed.
/// </summary>
public sealed class StatesTimeline
{
    /// <summary>Name of the file in a run's folder.</summary>
    public const string FileName = "states.csv";

    internal const string ZoneName = "zone";
    internal const string PopulationName = "population";
    internal const string ProductName = "gdp_per_capita";
    internal const string UnequalExchangeShare = "unequal_exchange_share";

    internal const string ManufacturesExportShare = "manufactures_export_share";

    private const string IncomeName = "income_per_capita";
    private const string ManufacturesValueAdded = "value_added_manufactures";

    /// <summary>Flows whose share in the product the file has, too.</summary>
    private static readonly string[] Flows = ["unequal_exchange", "property_income"];

    private readonly Dictionary<int, StatesOfYear> _years;
    private readonly Dictionary<int, int> _places;

    private StatesTimeline(Dictionary<int, StatesOfYear> years, List<StateHistory> states, bool hasIncome, ImmutableArray<string> missing, List<StateAtEnd> last)
    {
        (_years, HasIncome, MissingColumns) = (years, hasIncome, missing);
        Years = [.. years.Keys];
        _places = Years.Select((year, i) => (year, i)).ToDictionary(pair => pair.year, pair => pair.i);
        States = [.. states];
        LastYear = [.. last];
    }

    /// <summary>Columns that the figures use and the file does not have.</summary>
    public ImmutableArray<string> MissingColumns { get; }

    /// <summary>Years in the order of the file.</summary>
    public ImmutableArray<int> Years { get; }

    /// <summary>Every state, in the order of the file.</summary>
    public ImmutableArray<StateHistory> States { get; }

    /// <summary>The states of the last year in the file, in its order.</summary>
    public ImmutableArray<StateAtEnd> LastYear { get; }

    /// <summary>The last year in the file.</summary>
    public int LastYearNumber => _years.Keys.Max();

    /// <summary>Whether the file tells the states' incomes beside their products.</summary>
    internal bool HasIncome { get; }

    /// <summary>Whether the file tells the states' zones.</summary>
    internal bool HasZones => !MissingColumns.Contains(ZoneName);

    /// <summary>Reads the file.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static StatesTimeline Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file);
        int yearColumn = reader.Require("year"), stateColumn = reader.Require("state");
        int zone = reader.Find(ZoneName), population = reader.Find(PopulationName), product = reader.Find(ProductName);
        int exports = reader.Find(ManufacturesExportShare), valueAdded = reader.Find(ManufacturesValueAdded), income = reader.Find(IncomeName);
        (int Flow, int Share)[] flows = [.. Flows.Select(flow => (reader.Find(flow), reader.Find(flow + "_share")))];
        var years = new Dictionary<int, StatesOfYear>();
        var keys = new StateKeys();
        var states = new List<StateHistory>();
        var last = new List<StateAtEnd>();
        var (current, place, lastYear) = (int.MinValue, -1, int.MinValue);
        var gathered = new StatesOfYear();
        var places = new Dictionary<int, int>();
        while (reader.Read())
        {
            var year = reader.Year(yearColumn);
            if (year != current || place < 0)
            {
                if (!places.TryGetValue(year, out place))
                {
                    places.Add(year, place = places.Count);
                    years.Add(year, new StatesOfYear());
                }
                (current, gathered) = (year, years[year]);
            }
            var state = keys.Of(reader, stateColumn);
            if (state == states.Count)
                states.Add(new StateHistory(keys.Names[state]));
            var (itsZone, itsProduct, people) = (reader.Zone(zone), reader.Positive(product), reader.Number(population));
            gathered.Add(itsZone, people, itsProduct);
            var money = Money(reader, flows);
            states[state].Set(place, itsZone, [itsProduct, people, reader.Number(exports), money, reader.Number(valueAdded) / money, reader.Number(income)]);
            if (year < lastYear)
                continue;
            if (year > lastYear)
                last.Clear();
            lastYear = year;
            last.Add(new StateAtEnd(keys.Names[state], itsZone, itsProduct));
        }
        string[] used = [ZoneName, PopulationName, ProductName, ManufacturesExportShare, ManufacturesValueAdded, UnequalExchangeShare];
        return new StatesTimeline(years, states, income >= 0, [.. used.Where(column => reader.Find(column) < 0)], last);
    }

    internal StatesOfYear? In(int year) => _years.GetValueOrDefault(year);

    /// <summary>Place of a year in <see cref="Years"/>, or -1.</summary>
    internal int PlaceOf(int year) => _places.GetValueOrDefault(year, -1);

    private static double Money(TimelineReader reader, (int Flow, int Share)[] flows)
    {
        foreach (var (flow, share) in flows)
        {
            var money = reader.Number(flow) / reader.Number(share);
            if (double.IsFinite(money) && money > 0)
                return money;
        }
        return double.NaN;
    }
}
