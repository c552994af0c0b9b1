using WorldSystems.Engine.Measures.Zones;
using static WorldSystems.Experiments.Facts.Measuring;

namespace WorldSystems.Experiments.Facts;

/// <summary>What becomes of core, semi-periphery and periphery. Zones are as measured in the year; where a world has none the facts are not met.</summary>
internal static class ZoneFacts
{
    private const int StartYear = 1750;
    private const int LastYear = 1913;

    /// <summary>
    /// Value added in manufacturing of the states that are periphery at the end (2010, or the last year where the run ends before), over that of the
    /// world: in 1913 over the same in 1750.
    /// </summary>
    public static Fact Deindustrialisation { get; } = new(14, "de-industrialisation of the periphery", "Bairoch 1982", "share of world manufacturing in 1913 a third or less of 1750",
    [
        new("share 1750", "-", history => ManufacturingShare(history, StartYear)),
        new("share 1913", "-", history => ManufacturingShare(history, LastYear)),
        new("1913 over 1750", "-", history => ManufacturingShare(history, LastYear) / ManufacturingShare(history, StartYear), FactBand.AtMost(1.0 / 3)),
    ]);

    /// <summary>The largest over the years of the columns core_drain_share and periphery_drain_share, in a run that covers 1960 to 2000.</summary>
    public static Fact Drain { get; } = new(16, "the drain through unequal exchange", "Hickel, Sullivan and Zoomkawala 2021", "1-12 % of product at most, of the core gained and of the periphery lost",
    [
        new("core gains at most", "%", Largest(FactColumns.CoreDrain), new(1, 12)),
        new("periphery loses at most", "%", Largest(FactColumns.PeripheryDrain), new(1, 12)),
    ]);

    /// <summary>
    /// Net property income from abroad (column property_income) of a zone, over all net receipts in the world, sums over 1970 to 2000; the
    /// semi-periphery counts where there is one. Without property income anywhere it is not met; a history without the column cannot speak.
    /// </summary>
    public static Fact Profits { get; } = new(17, "profits flow to the core", "Akkermans 2017", "net property income above 0 in the core, below 0 elsewhere (1970-2000)",
    [
        new("core", "-", NetIncome(Zone.Core), FactBand.Positive),
        new("semi-periphery", "-", NetIncome(Zone.SemiPeriphery), FactBand.Negative) { IfAny = true },
        new("periphery", "-", NetIncome(Zone.Periphery), FactBand.Negative),
    ]);

    /// <summary>
    /// Number of zones that have states in 1950 (0 where the world has no groups), the part of states in the semi-periphery then, and of the
    /// states with a zone in 1955 those that are in the same one in 2000.
    /// </summary>
    public static Fact Zones { get; } = new(18, "zones", "Karatasli 2017; Arrighi and Drangel 1986", "at least two groups in 1950, 80-100 % stay in theirs 1955-2000",
    [
        new("groups 1950", "-", history => history.Read(1950) is int year ? history.Zones(year).Where(zone => zone != Zone.None).Distinct().Count() : null, FactBand.AtLeast(2)),
        new("in the middle 1950", "%", history => history.Read(1950) is int year ? Percent * history.Zones(year).Count(zone => zone == Zone.SemiPeriphery) / history.States : null),
        new("stayed 1955-2000", "%", Between(1955, 2000, Stayed), new(80, 100)),
    ]);

    private static double? ManufacturingShare(FactHistory history, int year)
    {
        // Both years, so that no share is told of a run that does not begin or end where the fact does.
        if (history.FirstYear > StartYear || history.Read(LastYear) is null || history.Read(year) is not int read)
        {
            return null;
        }

        Zone[] zones = history.Zones(history.End ?? history.LastYear);
        ReadOnlySpan<double> added = history.At(FactColumns.ValueAddedManufactures, read);
        double periphery = 0, world = 0;
        for (int i = 0; i < zones.Length; i++)
        {
            world += added[i];
            periphery += zones[i] == Zone.Periphery ? added[i] : 0;
        }

        return zones.Contains(Zone.Periphery) ? periphery / world : double.NaN;
    }

    private static FactMeasure Largest(string column) => history => history.FirstYear <= 1960 && history.End is int end
        ? Percent * Enumerable.Range(history.FirstYear, end - history.FirstYear + 1).Select(year => history.World(column, year)).Where(share => !double.IsNaN(share)).DefaultIfEmpty(double.NaN).Max()
        : null;

    private static FactMeasure NetIncome(Zone zone)
    {
        FactMeasure measure = Between(1970, 2000, (history, from, to) =>
        {
            double ofZone = 0, received = 0;
            bool any = false;
            for (int year = from; year <= to; year++)
            {
                Zone[] zones = history.Zones(year);
                ReadOnlySpan<double> net = history.At(FactColumns.PropertyIncome, year);
                for (int i = 0; i < zones.Length; i++)
                {
                    any |= zones[i] == zone;
                    ofZone += zones[i] == zone ? net[i] : 0;
                    received += Math.Max(net[i], 0);
                }
            }

            return any ? ofZone / received : double.NaN;
        });
        return history => history.StateColumns.ContainsKey(FactColumns.PropertyIncome) ? measure(history) : null;
    }

    private static double Stayed(FactHistory history, int from, int to)
    {
        Zone[] before = history.Zones(from), after = history.Zones(to);
        int placed = before.Count(zone => zone != Zone.None);
        return placed > 0 ? Percent * before.Where((zone, i) => zone != Zone.None && zone == after[i]).Count() / placed : double.NaN;
    }
}
