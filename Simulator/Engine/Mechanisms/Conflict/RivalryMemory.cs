using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// Tension of a pair: h &lt;- h exp(-dt / T_R) + 1 at a dispute, + 3 at a war. At h_R states become rivals, below half a dispute the rivalry is over: rivalries begin with
/// repeated disputes or a war and fade with years of peace (Diehl and Goertz 2000, who ask for several disputes and end a rivalry ten years after the last).
/// </summary>
internal sealed class RivalryMemory(World world)
{
    /// <summary>A war is as much as so many disputes.</summary>
    public const double War = 3;

    /// <summary>Tension below which rivals are none.</summary>
    public const double Faded = 0.5;

    private readonly int _count = world.Count;
    private readonly double[] _tension = new double[world.Count * world.Count];
    private readonly int[] _last = new int[world.Count * world.Count];
    private readonly List<(int First, int Second, int End)> _rivals = new(8 * world.Count);

    /// <summary>Pairs of rivals; those of states that lost their sovereignty until the next <see cref="Forget"/>, too.</summary>
    public ReadOnlySpan<(int First, int Second, int End)> Rivals => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rivals);

    /// <summary>Two states, the first with the lower index, clash: <paramref name="weight"/> is 1 for a dispute.</summary>
    public void Remember(ConflictParameters p, int i, int j, double weight)
    {
        int pair = (i * _count) + j, year = world.Year.Calendar;
        double before = _tension[pair] > 0 ? _tension[pair] * Elementary.Exp((_last[pair] - year) / p.RivalryMemory) : 0;
        double now = _tension[pair] = before + weight;
        _last[pair] = year;
        if (world.International.Rivalries[i, j])
        {
            foreach (ref (int First, int Second, int End) rivals in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rivals))
            {
                rivals.End = rivals.First == i && rivals.Second == j ? EndOf(p, now) : rivals.End;
            }
        }
        else if (now >= p.RivalryDisputes)
        {
            world.International.Rivalries.Begin(i, j, year);
            _rivals.Add((i, j, EndOf(p, now)));
            world.HappenedEvents.Add(new("rivalry_began", i, j, now, weight >= War ? "war" : "disputes"));
        }
    }

    /// <summary>Rivalries that have faded end.</summary>
    public void Forget()
    {
        for (int k = _rivals.Count - 1; k >= 0; k--)
        {
            (int i, int j, int end) = _rivals[k];
            bool stands = world.International.Rivalries[i, j];
            if (!stands || (end <= world.Year.Calendar && !world.International.AtWar(i, j)))
            {
                if (stands)
                {
                    world.International.Rivalries.End(i, j);
                    world.HappenedEvents.Add(new("rivalry_ended", i, j, 0, "peace"));
                }

                _rivals.RemoveAt(k);
            }
        }
    }

    /// <summary>The year in which tension will have faded if nothing happens.</summary>
    private int EndOf(ConflictParameters p, double tension) =>
        world.Year.Calendar + 1 + (int)(p.RivalryMemory * Elementary.Log(Math.Max(tension / Faded, 1)));
}
