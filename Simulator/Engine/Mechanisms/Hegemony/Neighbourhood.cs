using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>
/// Who hears the opposition: N_j = sum over opponents k of w_jk over the sum over all others, w_jk = 1 / (1 + d_jk / <see cref="Half"/>), as long as there are at least
/// <see cref="Enough"/> opponents; fewer are dissenters, not a bloc.
/// </summary>
internal sealed class Neighbourhood
{
    /// <summary>Opponents that can organise.</summary>
    public const int Enough = 3;

    /// <summary>Distance at which a neighbour counts half: a tenth of the map's side.</summary>
    private const double Half = 0.1;
    private const string Bloc = "those who broke away organise";
    private const string Alone = "too few are left";

    private readonly Order _order;
    private readonly double[] _all;
    private bool _isOrganised;
    private int _heard = -1;

    public Neighbourhood(World world, Order order)
    {
        _order = order;
        _all = new double[world.Count];
        Voice = world.Store.Take();
        for (int j = 0; j < world.Count; j++)
        {
            for (int k = 0; k < world.Count; k++)
            {
                _all[j] += k == j ? 0 : Weight(world, j, k);
            }
        }
    }

    /// <summary>N_j.</summary>
    public Column Voice { get; }

    /// <summary>What each society hears this year.</summary>
    public void Listen(World world, HegemonyParameters p)
    {
        bool isOrganised = _order.Opponents >= Enough && p.Opposition > 0;
        if (isOrganised != _isOrganised)
        {
            _isOrganised = isOrganised;
            _heard = -1;
            _order.Record.Oppositions += isOrganised ? 1 : 0;
            world.HappenedEvents.Add(new(isOrganised ? "counter_hegemony" : "counter_hegemony_ended", -1, _order.Leader, _order.Opponents, isOrganised ? Bloc : Alone));
        }

        if (_heard == _order.OppositionChanges)
        {
            return;
        }

        _heard = _order.OppositionChanges;
        Voice.Padded.Clear();
        for (int k = 0; isOrganised && k < Voice.Length; k++)
        {
            for (int j = 0; _order.Opposes[k] > 0 && j < Voice.Length; j++)
            {
                Voice.Span[j] += j == k ? 0 : Weight(world, j, k) / _all[j];
            }
        }
    }

    private static double Weight(World world, int j, int k) => Half / (Half + Geography.Distance(world.States, j, k));
}
