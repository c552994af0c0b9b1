using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Experiments.Facts;

/// <summary>Watches power and war in a world that knows them.</summary>
internal sealed class ConflictRecorder : IYearObserver
{
    private readonly List<double> _largest = [];
    private readonly List<int> _states = [];
    private readonly List<int> _democratic = [];
    private readonly List<int> _mixed = [];
    private readonly Dictionary<int, RecordedWar> _wars = [];

    /// <summary>What was seen.</summary>
    public ConflictHistory History => new(
        [.. _largest], [.. _states], [.. _democratic], [.. _mixed], [.. _wars.OrderBy(war => war.Key).Select(war => war.Value)]);

    /// <inheritdoc/>
    public void OnYear(World world)
    {
        InternationalSystem system = world.International;
        int sovereign = 0, democracies = 0;
        double largest = 0;
        for (int i = 0; i < world.Count; i++)
        {
            largest = Math.Max(largest, system.Capability[i]);
            sovereign += system.IsSovereign(i) ? 1 : 0;
            democracies += system.IsSovereign(i) && system.Democracy[i] >= InternationalSystem.Democratic ? 1 : 0;
        }

        _largest.Add(largest);
        _states.Add(sovereign);
        _democratic.Add(democracies * (democracies - 1) / 2);
        _mixed.Add(democracies * (sovereign - democracies));
        foreach (War war in system.Wars.Concat(system.EndedWars))
        {
            Note(war, system);
        }
    }

    /// <summary>A war is counted in the year in which it begins; its deaths are those of the last year in which it was seen.</summary>
    private void Note(War war, InternationalSystem system)
    {
        _wars[war.Number] = _wars.TryGetValue(war.Number, out RecordedWar? known)
            ? known with { Deaths = war.Deaths }
            : new(war.Start, war.Deaths, Democracy(system, war.Attacker) + Democracy(system, war.Defender));
    }

    private static int Democracy(InternationalSystem system, int state) => system.Democracy[state] >= InternationalSystem.Democratic ? 1 : 0;
}
