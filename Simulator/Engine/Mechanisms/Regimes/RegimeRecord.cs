using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Regimes;

/// <summary>Counts: democracies among sovereign states, their people and power, and changes so far.</summary>
internal sealed class RegimeRecord : IStep
{
    private readonly Institutions _institutions;
    private readonly bool[] _wasDemocracy;
    private double _democracies = double.NaN;
    private double _people = double.NaN;
    private double _power = double.NaN;
    private double _transitions;
    private double _breakdowns;

    public RegimeRecord(World world, Institutions institutions)
    {
        _institutions = institutions;
        _wasDemocracy = new bool[world.Count];
        world.PublishedNumbers["democracies"] = () => _democracies;
        world.PublishedNumbers["people_in_democracies"] = () => _people;
        world.PublishedNumbers["power_of_democracies"] = () => _power;
        world.PublishedNumbers["transitions_so_far"] = () => _transitions;
        world.PublishedNumbers["breakdowns_so_far"] = () => _breakdowns;
    }

    public StepDescription Description { get; } = new(
        "regimes: record",
        "shares of democracies in states, people, capability; changes so far",
        "Huntington 1991 (waves)",
        ["democracy", "population", "capability"],
        ["democracies"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (world.Parameters.Mechanisms.Of<RegimesParameters>().Enabled && _institutions.HasBegun)
        {
            CountStates(world);
        }
    }

    private void CountStates(World world)
    {
        double states = 0, democracies = 0, people = 0, freePeople = 0, power = 0, freePower = 0;
        for (int i = 0; i < world.Count; i++)
        {
            double regime = _institutions.Regime[i];
            _transitions += regime > 0 && !_wasDemocracy[i] ? 1 : 0;
            _breakdowns += regime == 0 && _wasDemocracy[i] ? 1 : 0;
            _wasDemocracy[i] = regime > 0;
            if (world.International.IsSovereign(i))
            {
                states++;
                democracies += regime;
                people += world.Population.Opening[i];
                freePeople += regime * world.Population.Opening[i];
                power += world.International.Capability[i];
                freePower += regime * world.International.Capability[i];
            }
        }

        _democracies = democracies / states;
        _people = freePeople / people;
        _power = power > 0 ? freePower / power : double.NaN;
    }
}
