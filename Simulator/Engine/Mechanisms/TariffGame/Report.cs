using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>What of the game is shown by state: reckoned when somebody reads it, once a year.</summary>
internal sealed class Report
{
    private readonly World _world;
    private readonly Game _game;
    private readonly Column _strategy, _cooperation, _payoff, _member, _faced, _reciprocates, _exploits;
    private int _year = int.MinValue;

    public Report(World world, Game game)
    {
        _world = world;
        _game = game;
        _strategy = Publish("tariff_game_strategy");
        _cooperation = Publish("cooperation_rate");
        _payoff = Publish("game_payoff");
        _member = Publish("regime_member");
        _faced = Publish("partner_tariff_faced");
        _reciprocates = Publish("reciprocates");
        _exploits = Publish("always_defects");
    }

    private TariffGameParameters Parameters => _world.Parameters.Mechanisms.Of<TariffGameParameters>();

    /// <summary>The rate of the game that an importer charges a partner this year.</summary>
    public double Rate(int importer, int exporter) =>
        !_game.Play.Moves[importer, exporter] ? Parameters.CooperateTariff
        : Math.Clamp(_game.AreBound(importer, exporter) ? _game.Bound : Parameters.DefectTariff, Parameters.CooperateTariff, Math.Max(Parameters.CooperateTariff, Parameters.DefectTariff));

    private Column Publish(string name)
    {
        Column column = _world.Store.Take(double.NaN);
        _world.PublishedColumns[name] = () =>
        {
            Refresh();
            return column;
        };
        return column;
    }

    private void Refresh()
    {
        if (_year == _world.Year.Index)
        {
            return;
        }

        _year = _world.Year.Index;
        for (int i = 0; i < _world.Count; i++)
        {
            Show(i, _game.IsOn && _world.International.IsSovereign(i));
        }
    }

    private void Show(int i, bool plays)
    {
        int strategy = _game.Play.Strategies[i], partners = 0, cooperates = 0;
        double payoff = 0, faced = 0;
        for (int j = 0; plays && j < _world.Count; j++)
        {
            if (_game.Plays[i, j])
            {
                partners++;
                cooperates += _game.Play.Moves[i, j] ? 0 : 1;
                faced += Rate(j, i);
                payoff += Payoff(i, j);
            }
        }

        bool any = plays && partners > 0;
        _strategy[i] = plays ? strategy : double.NaN;
        _reciprocates[i] = !plays ? double.NaN : Strategy.Reciprocates(strategy) ? 1 : 0;
        _exploits[i] = !plays ? double.NaN : strategy == Strategy.AllD ? 1 : 0;
        _member[i] = plays && _game.Members[i] ? 1 : 0;
        _cooperation[i] = any ? (double)cooperates / partners : double.NaN;
        _faced[i] = any ? faced / partners : double.NaN;
        _payoff[i] = any ? payoff / _world.Income[i] : double.NaN;
    }

    /// <summary>What this year's moves paid i in money, counted from mutual cooperation.</summary>
    private double Payoff(int i, int j)
    {
        Stakes stakes = _game.AreBound(i, j) ? _game.BoundStakes : _game.Stakes;
        return (_game.Play.Moves[i, j] ? stakes.Temptation(i, j, 0) : 0) - (_game.Play.Moves[j, i] ? stakes.Threat(i, j, 0) : 0);
    }
}
