using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>What of the game is shown for the world: counts over pairs and states, reckoned when somebody reads it, once a year. NaN where nobody plays.</summary>
internal sealed class WorldReport
{
    private readonly World _world;
    private readonly Game _game;
    private readonly Report _states;
    private readonly double[] _sums = new double[(int)Sum.Count];
    private int _year = int.MinValue;

    public WorldReport(World world, Game game, Report states)
    {
        _world = world;
        _game = game;
        _states = states;
        Publish("cooperation", Sum.Cooperates, Sum.Moves);
        Publish("mean_game_tariff", Sum.Tariffs, Sum.Moves);
        Publish("mutual_cooperation", Sum.BothCooperate, Sum.Pairs);
        Publish("mutual_cooperation_kept", Sum.StillBothCooperate, Sum.BothCooperated);
        Publish("prisoners_dilemmas", Sum.Dilemmas, Sum.Pairs);
        Publish("defection_tempts", Sum.Tempted, Sum.Moves);
        Publish("axelrod_condition", Sum.Stable, Sum.Reciprocal);
        Publish("defectors_share", Sum.Defectors, Sum.Players);
        Publish("tit_for_tat_share", Sum.TitForTat, Sum.Players);
        Publish("reciprocators_share", Sum.Reciprocators, Sum.Players);
    }

    private enum Sum
    {
        Moves,
        Pairs,
        Players,
        Cooperates,
        Tariffs,
        BothCooperate,
        BothCooperated,
        StillBothCooperate,
        Dilemmas,
        Tempted,
        Reciprocal,
        Stable,
        Defectors,
        TitForTat,
        Reciprocators,
        Count,
    }

    private void Publish(string name, Sum part, Sum whole) => _world.PublishedNumbers[name] = () =>
    {
        Refresh();
        return _sums[(int)whole] > 0 ? _sums[(int)part] / _sums[(int)whole] : double.NaN;
    };

    private void Refresh()
    {
        if (_year == _world.Year.Index)
        {
            return;
        }

        _year = _world.Year.Index;
        Array.Clear(_sums);
        TariffGameParameters p = _world.Parameters.Mechanisms.Of<TariffGameParameters>();
        for (int i = 0; i < _world.Count && _game.IsOn; i++)
        {
            if (_world.International.IsSovereign(i))
            {
                CountState(i);
            }

            for (int j = 0; j < i; j++)
            {
                if (_game.Plays[i, j])
                {
                    CountPair(p, i, j);
                }
            }
        }
    }

    private void CountState(int i)
    {
        int strategy = _game.Play.Strategies[i];
        Add(Sum.Players, true);
        Add(Sum.Defectors, strategy == Strategy.AllD);
        Add(Sum.TitForTat, strategy == Strategy.TitForTat);
        Add(Sum.Reciprocators, Strategy.Reciprocates(strategy));
    }

    private void CountPair(TariffGameParameters p, int i, int j)
    {
        bool bound = _game.AreBound(i, j);
        bool both = !_game.Play.Moves[i, j] && !_game.Play.Moves[j, i], before = !_game.Play.Before[i, j] && !_game.Play.Before[j, i];
        Stakes stakes = bound ? _game.BoundStakes : _game.Stakes;
        PrisonersDilemma mine = stakes.Game(i, j, p.RelativeGains), theirs = stakes.Game(j, i, p.RelativeGains);
        double shadow = bound ? p.RegimeShadow : p.Shadow;
        bool tempts = mine.T > mine.R || theirs.T > theirs.R;
        bool reciprocal = tempts && Strategy.Reciprocates(_game.Play.Strategies[i]) && Strategy.Reciprocates(_game.Play.Strategies[j]);
        Add(Sum.Pairs, true);
        _sums[(int)Sum.Moves] += 2;
        Add(Sum.Cooperates, !_game.Play.Moves[i, j]);
        Add(Sum.Cooperates, !_game.Play.Moves[j, i]);
        _sums[(int)Sum.Tariffs] += _states.Rate(i, j) + _states.Rate(j, i);
        Add(Sum.BothCooperate, both);
        Add(Sum.BothCooperated, before);
        Add(Sum.StillBothCooperate, before && both);
        Add(Sum.Dilemmas, mine.IsDilemma && theirs.IsDilemma);
        Add(Sum.Tempted, mine.T > mine.R);
        Add(Sum.Tempted, theirs.T > theirs.R);
        Add(Sum.Reciprocal, reciprocal);
        Add(Sum.Stable, reciprocal && Holds(mine, shadow) && Holds(theirs, shadow));
    }

    /// <summary>Whoever is not tempted needs no future.</summary>
    private static bool Holds(PrisonersDilemma game, double shadow) => game.T <= game.R || (game.R > game.P && shadow >= game.ShadowNeeded);

    private void Add(Sum sum, bool counts) => _sums[(int)sum] += counts ? 1 : 0;
}
