using System.Collections.Immutable;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using static WorldSystems.Engine.Timelines.Units;

namespace WorldSystems.Engine.Timelines;

/// <summary>
/// The columns of states.csv, one row a state and year. Stocks and shares are as the year was lived with them, prices, income and trade are
/// the year's own.
/// </summary>
public static class StateColumns
{
    /// <summary>The column of zones, the only one that holds words.</summary>
    public const string ZoneName = "zone";

    /// <summary><c>year,state</c>, which every row starts with.</summary>
    public static ImmutableArray<TimelineColumn> Key { get; } =
    [
        new("year", ColumnType.Integer, "year", "Calendar year."),
        new("state", ColumnType.Text, Pure, "Id of the state, as in the scenario."),
    ];

    /// <summary>The columns behind the key, in the order of the file.</summary>
    public static ImmutableArray<StateColumn> All { get; } =
    [
        new(new(ZoneName, ColumnType.Text, Pure, "Position in the world-system, measured: core, semi, periphery, or none where the world has no groups."), (_, m, v) => Zones(m.Zones, v)),
        Of("population", Persons, "Population, which is the labour force.", w => w.Population.Opening),
        Of("gdp_per_capita", GoodsPerHead, "Real product per head, subsistence included.", w => w.GdpPerCapita),
        Of("labour_share_subsistence", Pure, "Share of labour in subsistence.", w => w.SubsistenceShare.Opening),
        Of("labour_share_raw", Pure, "Share of labour in raw materials.", w => w.RawShare.Opening),
        Of("labour_share_manufactures", Pure, "Share of labour in manufacturing.", w => w.ManufacturesShare.Opening),
        Of("technology", IndexNumber, "Total factor productivity of manufacturing; 1 = the world's median at the start.", w => w.Technology.Opening),
        new(Number("capital_per_head", "manufactures per person", "Capital over population."), (w, _, v) => Ratio(w.Capital.Opening, w.Population.Opening, v)),
        Of("price_raw", Money, "Producer price of raw materials.", w => w.RawMaterials.Price),
        Of("price_manufactures", Money, "Producer price of manufactures.", w => w.Manufactures.Price),
        Of("exports_raw", Money, "Value of raw materials sold to other states.", w => w.RawMaterials.Exports),
        Of("exports_manufactures", Money, "Value of manufactures sold to other states.", w => w.Manufactures.Exports),
        Of("imports_raw", Money, "Value of raw materials bought from other states.", w => w.RawMaterials.Imports),
        Of("imports_manufactures", Money, "Value of manufactures bought from other states.", w => w.Manufactures.Imports),
        new(Number("manufactures_export_share", Pure, "Share of manufactures in exports; empty without exports."), (_, m, v) => m.ManufacturesShare.CopyTo(v)),
        Of("income_per_capita", GoodsPerHead, "Real income per head: product with property income and transfers from abroad.", w => w.IncomePerCapita),
        Of("consumption_per_head", GoodsPerHead, "Real consumption per head in this year.", w => w.Consumption.Closing),
        Of("raw_technology", IndexNumber, "Productivity of raw materials; 1 at the start.", w => w.RawTechnology.Opening),
        new(Number("hours_exported", WorkerYears, "Direct labour embodied in exports."), (_, m, v) => m.LabourExported.CopyTo(v)),
        new(Number("hours_imported", WorkerYears, "Direct labour of other states embodied in imports."), (_, m, v) => m.LabourImported.CopyTo(v)),
        new(Number("hours_imported_per_hour_exported", Pure, "Labour received per unit of labour given in trade; above 1 the state gains labour. Empty without exports."), (_, m, v) => Ratio(m.LabourImported, m.LabourExported, v)),
        new(Number("network_position", Pure, "Place in the trade network with size taken out: 1 = the mean over states, higher is more central; two digits hold. Empty without trade."), (_, m, v) => m.NetworkPosition.CopyTo(v)),
        new(Number("zone_score", Pure, "What zones are found from: half relative income, a quarter the manufactures share of exports, a quarter the network position, each in units of its spread; 0 = the mean over states."), (_, m, v) => m.ZoneScore.CopyTo(v)),
        Of("net_claims", Money, "Net claims on the rest of the world at the start of the year: positive = others owe this state.", w => w.NetClaims.Opening),
        Of("property_income", Money, "Profit and interest received from abroad less paid (net primary income).", w => w.PropertyIncome),
        new(Number("property_income_share", Pure, "property_income over the state's product in money, subsistence at consumer prices included."), (w, m, v) => OfProduct(m, w.PropertyIncome, v)),
        Of("transfers", Money, "Transfers received from abroad less paid.", w => w.Transfers),
        Of("capital_inflow", Money, "Lending and investment received from abroad less given.", w => w.CapitalInflow),
        Of("duties", Money, "Duties collected on imports.", w => w.Duties),
        new(Number("tariff", Pure, "Duties over the value of imports: the average rate charged; empty without imports."), (w, _, v) => Tariff(w, v)),
        new(Number("unequal_exchange", Money, "Gain through unequal exchange: what imports from states with lower prices would have cost more at this state's prices, less the same of exports; sums to zero over states."), (_, m, v) => m.UnequalExchange.CopyTo(v)),
        new(Number("unequal_exchange_share", Pure, "The same over nominal product, which is consumer price x gdp_per_capita x population."), (_, m, v) => m.UnequalExchangeShare.CopyTo(v)),
        Of("value_added_manufactures", Money, "Value added in manufacturing.", w => w.ValueAddedManufactures),
        new(Number("rank", Pure, "Place by product per head: 1 = the richest state, 0 = the poorest."), (_, m, v) => Ranks(m.PoorestFirst, v)),
        new(Number("upper_third", Pure, "1 for the third of states with the highest product per head (a third of their number, rounded down), else 0."), (_, m, v) => UpperThird(m.PoorestFirst, v)),
    ];

    /// <summary>The columns that mechanisms publish, behind the others in the order of the catalogue; empty cells in a world without the mechanism.</summary>
    public static ImmutableArray<StateColumn> OfMechanisms { get; } = Of(MechanismCatalogue.All);

    /// <summary>The columns of a run in which <paramref name="mechanisms"/> act.</summary>
    public static ImmutableArray<StateColumn> With(ImmutableArray<IMechanism> mechanisms) => mechanisms.IsDefaultOrEmpty ? All : [.. All, .. Of(mechanisms)];

    /// <summary>The column of that name, or null.</summary>
    public static StateColumn? Find(string name) => All.Concat(OfMechanisms).FirstOrDefault(c => c.Column.Name == name);

    /// <summary>
    /// The columns named in <paramref name="names"/>, in the order of the file whatever theirs; where there are none, all of a run in which
    /// <paramref name="mechanisms"/> act.
    /// </summary>
    /// <exception cref="ArgumentException">There is no column of that name.</exception>
    public static ImmutableArray<StateColumn> Select(ImmutableArray<string> names, ImmutableArray<IMechanism> mechanisms = default)
    {
        if (names.IsDefaultOrEmpty)
        {
            return With(mechanisms);
        }

        string? unknown = names.FirstOrDefault(name => Find(name) is null && !Key.Any(k => k.Name == name));
        return unknown is null
            ? [.. All.Concat(OfMechanisms).Where(c => names.Contains(c.Column.Name))]
            : throw new ArgumentException($"states.csv has no column '{unknown}'; the columns are {string.Join(", ", All.Select(c => c.Column.Name))}.", nameof(names));
    }

    private static StateColumn Of(string name, string unit, string meaning, Func<World, Column> column) =>
        new(Number(name, unit, meaning), (world, _, values) => column(world).Values.CopyTo(values));

    private static ImmutableArray<StateColumn> Of(ImmutableArray<IMechanism> mechanisms) =>
        [.. mechanisms.SelectMany(m => m.Description.Columns).DistinctBy(c => c.Name).Select(c => new StateColumn(Number(c.Name, c.Unit, c.Meaning), (world, _, values) => Published(world, c.Name, values)))];

    private static void Published(World world, string name, Span<double> values)
    {
        if (world.Published(name) is { } column)
        {
            column.Values.CopyTo(values);
        }
        else
        {
            values.Fill(double.NaN);
        }
    }

    private static void OfProduct(WorldMeasures measures, Column amount, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = amount[i] / measures.NominalProduct[i];
        }
    }

    private static void Tariff(World world, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            double imports = world.Imports(i);
            values[i] = imports > 0 ? world.Duties[i] / imports : double.NaN;
        }
    }

    private static void Ranks(ReadOnlySpan<int> poorestFirst, Span<double> values)
    {
        for (int place = 0; place < values.Length; place++)
        {
            values[poorestFirst[place]] = values.Length > 1 ? place / (values.Length - 1.0) : 1;
        }
    }

    private static void UpperThird(ReadOnlySpan<int> poorestFirst, Span<double> values)
    {
        for (int place = 0; place < values.Length; place++)
        {
            values[poorestFirst[place]] = place >= values.Length - (values.Length / 3) ? 1 : 0;
        }
    }

    private static TimelineColumn Number(string name, string unit, string meaning) => new(name, ColumnType.Number, unit, meaning);

    private static void Ratio(Column above, Column below, Span<double> values) => Ratio(above.Values, below.Values, values);

    private static void Ratio(ReadOnlySpan<double> above, ReadOnlySpan<double> below, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = below[i] > 0 ? above[i] / below[i] : double.NaN;
        }
    }

    private static void Zones(ReadOnlySpan<Zone> zones, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (int)zones[i];
        }
    }
}
