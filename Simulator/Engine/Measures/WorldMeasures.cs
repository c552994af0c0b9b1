using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Measures;

/// <summary>
/// Everything measured on a world in a year. Several observers may share one: whoever is called first in a year computes, the others find
/// it done. Some measures remember earlier years (zones, places in the network, rank persistence), so every reported year must be shown.
/// </summary>
public sealed class WorldMeasures : IYearObserver
{
    private readonly SortedOrder _richness;
    private readonly RankPersistence _persistence;
    private readonly EmbodiedLabour _labour;
    private readonly UnequalExchange _exchange;
    private readonly NetworkPosition _network;
    private readonly ZoneScores _scores;
    private readonly ZoneClassifier _zones;
    private readonly ZoneMeans _zoneMeans = new();
    private readonly double[] _logs;
    private readonly int[] _group;
    private readonly double[] _manufacturesShare;
    private int? _measured;

    /// <summary>Prepares to measure <paramref name="world"/>.</summary>
    public WorldMeasures(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        int count = world.Count;
        var shipments = new Shipments(world);
        _richness = new SortedOrder(count);
        _persistence = new RankPersistence(count);
        _labour = new EmbodiedLabour(world, shipments);
        _exchange = new UnequalExchange(count);
        _network = new NetworkPosition(count, shipments);
        _scores = new ZoneScores(count);
        _zones = new ZoneClassifier(count);
        _logs = new double[count];
        _group = new int[count];
        _manufacturesShare = new double[count];
    }

    /// <summary>Mean product per head of the highest decile over that of the lowest.</summary>
    public double GapRatio { get; private set; }

    /// <summary>Gini coefficient of product per head, each state counting once.</summary>
    public double Gini { get; private set; }

    /// <summary>The same, each state counting by its population.</summary>
    public double GiniWeighted { get; private set; }

    /// <summary>Theil's T of product per head, each state counting once.</summary>
    public double Theil { get; private set; }

    /// <summary>The same, each state counting by its population, and its split within and between zones.</summary>
    public TheilSplit TheilWeighted { get; private set; }

    /// <summary>Mean price of raw exports over that of manufactures exports, weighted by export value; NaN without exports.</summary>
    public double TermsOfTrade { get; private set; }

    /// <summary>All exports over all market income.</summary>
    public double Openness { get; private set; }

    /// <summary>Population-weighted mean product per head.</summary>
    public double MeanGdpPerCapita { get; private set; }

    /// <summary>Product per head of the poorest state.</summary>
    public double LowestGdpPerCapita => _richness.Sorted[0];

    /// <summary>Product per head of the richest state.</summary>
    public double HighestGdpPerCapita => _richness.Sorted[^1];

    /// <summary>World population, millions.</summary>
    public double Population { get; private set; }

    /// <summary>Spearman correlation of product per head with the first year.</summary>
    public double RankPersistence => _persistence.SinceStart;

    /// <summary>The same with the year a century ago; NaN in the first hundred years.</summary>
    public double RankPersistenceCentury => _persistence.SinceCentury;

    /// <summary>States from the poorest to the richest in product per head.</summary>
    public ReadOnlySpan<int> PoorestFirst => _richness.Order;

    /// <summary>Share of manufactures in exports, by state; NaN without exports.</summary>
    public ReadOnlySpan<double> ManufacturesShare => _manufacturesShare;

    /// <summary>Labour embodied in exports, by state, millions of worker-years.</summary>
    public ReadOnlySpan<double> LabourExported => _labour.Exported;

    /// <summary>Labour of others embodied in imports, by state, millions of worker-years.</summary>
    public ReadOnlySpan<double> LabourImported => _labour.Imported;

    /// <summary>Gain through unequal exchange, by state, in money, losses negative; sums to zero over the world.</summary>
    public ReadOnlySpan<double> UnequalExchange => _exchange.Gain;

    /// <summary>The same over the state's nominal product.</summary>
    public ReadOnlySpan<double> UnequalExchangeShare => _exchange.Share;

    /// <summary>Nominal product, by state: product at consumer prices, subsistence included.</summary>
    public ReadOnlySpan<double> NominalProduct => _exchange.Product;

    /// <summary>Place in the trade network, by state: 1 = the mean; NaN without trade.</summary>
    public ReadOnlySpan<double> NetworkPosition => _network.Values;

    /// <summary>Zone score, by state: higher is closer to the core.</summary>
    public ReadOnlySpan<double> ZoneScore => _scores.Values;

    /// <summary>Zone, by state.</summary>
    public ReadOnlySpan<Zone> Zones => _zones.Zones;

    /// <summary>Number of groups: 1 (none), 2 or 3.</summary>
    public int Groups => _zones.Groups;

    /// <summary>Number of groups the year before.</summary>
    public int GroupsBefore => _zones.GroupsBefore;

    /// <summary>This year's changes of zone.</summary>
    public IReadOnlyList<ZoneChange> ZoneChanges => _zones.Changes;

    /// <summary>What a zone is like; all NaN for a zone without states.</summary>
    public ZoneProfile Profile(Zone zone) => _zoneMeans.Of(zone);

    /// <inheritdoc/>
    public void OnYear(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        if (_measured != world.Year.Index)
        {
            _measured = world.Year.Index;
            MeasureTrade(world);
            MeasureZones(world);
            MeasureInequality(world);
        }
    }

    private void MeasureTrade(World world)
    {
        TermsOfTrade = TradeMeasures.TermsOfTrade(world);
        Openness = TradeMeasures.Openness(world);
        TradeMeasures.ManufacturesShare(world, _manufacturesShare);
        _labour.Update(world);
        _exchange.Update(world);
        _network.Update(world);
    }

    private void MeasureZones(World world)
    {
        ReadOnlySpan<double> income = world.IncomePerCapita.Values, people = world.Population.Opening.Values;
        _scores.Update(income, _manufacturesShare, _network.Values);
        _zones.Update(_scores.Values, income, people);
        for (int i = 0; i < _group.Length; i++)
        {
            _group[i] = (int)_zones.Zones[i];
        }

        _zoneMeans.Update(world, this);
    }

    private void MeasureInequality(World world)
    {
        ReadOnlySpan<double> product = world.GdpPerCapita.Values, people = world.Population.Opening.Values;
        _richness.Update(product);
        _persistence.Update(_richness);
        for (int i = 0; i < _logs.Length; i++)
        {
            _logs[i] = Elementary.Log(product[i]);
        }

        GapRatio = Inequality.GapRatio(_richness.Sorted);
        Gini = Inequality.Gini(_richness.Sorted);
        GiniWeighted = Inequality.Gini(product, people, _richness.Order);
        Theil = Inequality.Theil(product, _logs);
        TheilWeighted = Inequality.Theil(product, _logs, people, _group);
        Population = Lanes.Sum(people);
        MeanGdpPerCapita = Lanes.Dot(product, people) / Population;
    }
}
