using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>Counts over the whole run, and the numbers of the world made of them. Nothing here acts on the world.</summary>
internal sealed class WarTally(World world)
{
    /// <summary>Deaths from which a war counts among the sizes, millions: a thousand, as in the Correlates of War.</summary>
    private const double SmallestSize = 1e-3;

    /// <summary>Lower dependence above which a pair counts as dependent.</summary>
    public const double Dependent = 0.003;

    private readonly int[] _isDemocratic = new int[world.Count];
    private readonly long[] _dyadYears = new long[5];
    private readonly long[] _dyadWars = new long[5];
    private long _stateYears;
    private long _onsets;
    private long _disputes;
    private long _greatPowerWars;
    private long _betweenRivals;
    private long _joined;
    private long _strongerWon;
    private long _decided;
    private long _ended;
    private long _sized;
    private double _logSizes;
    private double _deaths;
    private double _bloodiest;
    private double _deathsOfEnded;
    private double _years;

    /// <summary>A year of so many sovereign states.</summary>
    public void AddYear(int states) => _stateYears += states;

    /// <summary>A year of pairs at peace with each other.</summary>
    public void AddDyads(RelevantPairs pairs, ReadOnlySpan<double> democracy, ReadOnlySpan<double> dependence)
    {
        for (int i = 0; i < _isDemocratic.Length; i++)
        {
            _isDemocratic[i] = democracy[i] >= InternationalSystem.Democratic ? 1 : 0;
        }

        ReadOnlySpan<int> first = pairs.First, second = pairs.Second, cells = pairs.Cells;
        int both = 0, democracies = 0, dependent = 0;
        for (int k = 0; k < cells.Length; k++)
        {
            int ofPair = _isDemocratic[first[k]] + _isDemocratic[second[k]];
            democracies += ofPair;
            both += ofPair >> 1;
            dependent += dependence[cells[k]] >= Dependent ? 1 : 0;
        }

        int mixed = democracies - (2 * both);
        _dyadYears[0] += both;
        _dyadYears[1] += mixed;
        _dyadYears[2] += cells.Length - both - mixed;
        _dyadYears[3] += dependent;
        _dyadYears[4] += cells.Length - dependent;
    }

    /// <summary>One of the pairs is not at peace.</summary>
    public void TakeDyad(double democracy, double others, double dependence)
    {
        _dyadYears[KindOf(democracy, others)]--;
        _dyadYears[KindOf(dependence)]--;
    }

    /// <summary>A dispute.</summary>
    public void AddDispute() => _disputes++;

    /// <summary>A war begins.</summary>
    public void AddOnset(double democracy, double others, double dependence, bool betweenRivals, int joined, bool isOfGreatPowers)
    {
        _onsets++;
        _dyadWars[KindOf(democracy, others)]++;
        _dyadWars[KindOf(dependence)]++;
        _betweenRivals += betweenRivals ? 1 : 0;
        _joined += joined;
        _greatPowerWars += isOfGreatPowers ? 1 : 0;
    }

    /// <summary>People died.</summary>
    public void AddDeaths(double deaths) => _deaths += deaths;

    /// <summary>A war has ended.</summary>
    /// <param name="deaths">Of all sides, millions.</param>
    /// <param name="winner">Side, or -1.</param>
    /// <param name="stronger">The side that was stronger in its last year.</param>
    /// <param name="years">How long it was.</param>
    public void AddEnd(double deaths, int winner, int stronger, int years)
    {
        _ended++;
        _years += years;
        _deathsOfEnded += deaths;
        _bloodiest = Math.Max(_bloodiest, deaths);
        _decided += winner >= 0 ? 1 : 0;
        _strongerWon += winner >= 0 && winner == stronger ? 1 : 0;
        if (deaths >= SmallestSize)
        {
            _sized++;
            _logSizes += Elementary.Log(deaths / SmallestSize);
        }
    }

    /// <summary>Names the numbers in world.csv.</summary>
    public void Publish(Diplomacy diplomacy)
    {
        var numbers = world.PublishedNumbers;
        InternationalSystem system = world.International;
        numbers["wars"] = () => system.Wars.Count;
        numbers["disputes_so_far"] = () => _disputes;
        numbers["war_onsets_so_far"] = () => _onsets;
        numbers["state_years_so_far"] = () => _stateYears;
        numbers["wars_per_1000_state_years"] = () => Rate(_onsets, _stateYears);
        numbers["war_rate_democratic"] = () => Rate(_dyadWars[0], _dyadYears[0]);
        numbers["war_rate_mixed"] = () => Rate(_dyadWars[1], _dyadYears[1]);
        numbers["war_rate_autocratic"] = () => Rate(_dyadWars[2], _dyadYears[2]);
        numbers["war_rate_dependent"] = () => Rate(_dyadWars[3], _dyadYears[3]);
        numbers["war_rate_independent"] = () => Rate(_dyadWars[4], _dyadYears[4]);
        numbers["dependent_war_ratio"] = () => Rate(_dyadWars[3], _dyadYears[3]) / Rate(_dyadWars[4], _dyadYears[4]);
        numbers["dependent_dyads"] = () => Ratio(_dyadYears[3], _dyadYears[3] + _dyadYears[4]);
        numbers["rival_wars_share"] = () => Ratio(_betweenRivals, _onsets);
        numbers["wars_joined_so_far"] = () => _joined;
        numbers["great_power_wars_so_far"] = () => _greatPowerWars;
        numbers["war_deaths_so_far"] = () => _deaths;
        numbers["deaths_per_war"] = () => Ratio(_deathsOfEnded, _ended);
        numbers["bloodiest_war_share"] = () => Ratio(_bloodiest, _deaths);
        numbers["war_size_exponent"] = () => _logSizes > 0 ? 1 + (_sized / _logSizes) : double.NaN;
        numbers["war_years_mean"] = () => Ratio(_years, _ended);
        numbers["stronger_side_wins"] = () => Ratio(_strongerWon, _decided);
        numbers["capability_largest"] = () => Largest(system.Capability);
        numbers["great_powers"] = () => Lanes.Sum(world.Published("great_power")!.Value.Values);
        numbers["alliances"] = () => system.Alliances.Pairs;
        numbers["rivalries"] = () => system.Rivalries.Pairs;
        numbers["balancing"] = () => diplomacy.Balancing(world);
        numbers["counterweight"] = () => diplomacy.Counterweight(world);
        numbers["support"] = () => diplomacy.Support(world);
    }

    private static double Largest(Column capability)
    {
        double largest = double.NaN;
        foreach (double one in capability.Values)
        {
            largest = one > 0 && !(one <= largest) ? one : largest;
        }

        return largest;
    }

    private static double Rate(long events, long years) => years > 0 ? 1000.0 * events / years : double.NaN;

    private static double Ratio(double part, double all) => all > 0 ? part / all : double.NaN;

    /// <summary>Both democratic, one, none: Polity 6 and above, as is usual (Jaggers and Gurr 1995; Dixon 1994).</summary>
    private static int KindOf(double democracy, double others) => 2 - (democracy >= InternationalSystem.Democratic ? 1 : 0) - (others >= InternationalSystem.Democratic ? 1 : 0);

    private static int KindOf(double dependence) => dependence >= Dependent ? 3 : 4;
}
