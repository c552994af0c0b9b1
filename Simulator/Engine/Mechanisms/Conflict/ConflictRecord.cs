using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>What the steps of the mechanism share: the map, who may fight, the wars' course, and the columns of states.</summary>
internal sealed class ConflictRecord
{
    /// <summary>What a great power keeps its rank with, as a part of what makes one.</summary>
    private const double KeepsRank = 0.8;

    private readonly List<int> _greatPowers;

    public ConflictRecord(World world)
    {
        (Dyads, Trade, Rivalries, Tally) = (new(world), new(world), new(world), new(world));
        Draws = new(world.Seed, world.Run, ConflictParameters.Name);
        Column Take() => world.Store.Take();
        (LogCapability, ArmsShare, AtWar, Started, Onsets, Deaths, Allies, RivalCount) = (Take(), Take(), Take(), Take(), Take(), Take(), Take(), Take());
        (Great, Fought, Dependence) = (Take(), Take(), Take());
        _greatPowers = new(world.Count);
        Publish(world);
    }

    /// <summary>The map.</summary>
    public Dyads Dyads { get; }

    /// <summary>Last year's trade.</summary>
    public TradeDependence Trade { get; }

    /// <summary>Who remembers what.</summary>
    public RivalryMemory Rivalries { get; }

    /// <summary>Counts over the whole run.</summary>
    public WarTally Tally { get; }

    /// <summary>All luck.</summary>
    public RandomStreams Draws { get; }

    /// <summary>ln c_i of sovereign states.</summary>
    public Column LogCapability { get; }

    /// <summary>Share of investment in arms.</summary>
    public Column ArmsShare { get; }

    /// <summary>1 at war.</summary>
    public Column AtWar { get; }

    /// <summary>Wars begun so far.</summary>
    public Column Started { get; }

    /// <summary>Wars entered so far.</summary>
    public Column Fought { get; }

    /// <summary>Wars entered this year.</summary>
    public Column Onsets { get; }

    /// <summary>People lost this year, millions.</summary>
    public Column Deaths { get; }

    /// <summary>Number of allies.</summary>
    public Column Allies { get; }

    /// <summary>Number of rivals.</summary>
    public Column RivalCount { get; }

    /// <summary>1 for great powers.</summary>
    public Column Great { get; }

    /// <summary>Largest lower dependence with a neighbour.</summary>
    public Column Dependence { get; }

    /// <summary>The course of each war, in the order of <see cref="InternationalSystem.Wars"/>.</summary>
    public List<Course> Courses { get; } = new(64);

    /// <summary>Great powers of this year.</summary>
    public List<int> GreatPowers => _greatPowers;

    /// <summary>Sovereign states of this year.</summary>
    public int Sovereign { get; private set; }

    /// <summary>Who is there, and who is great, this year.</summary>
    public void Look(World world, ConflictParameters p)
    {
        Span<double> log = LogCapability.Span, great = Great.Span;
        _greatPowers.Clear();
        Sovereign = 0;
        for (int i = 0; i < world.Count; i++)
        {
            double capability = world.International.Capability[i];
            bool isSovereign = world.International.IsPower(i);
            log[i] = isSovereign ? capability : 1;
            Sovereign += isSovereign ? 1 : 0;
            bool isGreat = isSovereign && capability >= p.GreatPower * (great[i] > 0 ? KeepsRank : 1);
            if (isGreat != great[i] > 0)
            {
                great[i] = isGreat ? 1 : 0;
                world.HappenedEvents.Add(new(isGreat ? "great_power_rose" : "great_power_fell", i, -1, capability, "share of capabilities"));
            }

            if (isGreat)
            {
                _greatPowers.Add(i);
            }
        }

        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vectors values = LogCapability.Vectors;
            values[i] = Elementary.LogPositive(Lanes.Larger(values[i], Lanes.All(1e-300)));
        }
    }

    private void Publish(World world)
    {
        var columns = world.PublishedColumns;
        columns["capability"] = () => world.International.Capability;
        columns["great_power"] = () => Great;
        columns["armament"] = () => world.Armament.Opening;
        columns["arms_share"] = () => ArmsShare;
        columns["at_war"] = () => AtWar;
        columns["wars_started"] = () => Started;
        columns["wars_fought"] = () => Fought;
        columns["war_onsets"] = () => Onsets;
        columns["war_deaths"] = () => Deaths;
        columns["allies"] = () => Allies;
        columns["rivals"] = () => RivalCount;
        columns["trade_dependence"] = () => Dependence;
    }
}
