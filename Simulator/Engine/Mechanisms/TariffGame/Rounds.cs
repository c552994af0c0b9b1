using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// A treaty regime (Keohane 1984): members watch each other (less noise) and meet again (a longer shadow of the future), and every few years a round cuts what a member may charge another that
/// defects; a binding never rises again (GATT, article II). At a round a state joins when it expects its payoff with the members to be higher within than without by more than membership costs;
/// at the first, the members are thought to be those who do not always defect. Who loses its sovereignty is no member any more.
/// </summary>
internal sealed class Rounds(Game game, Outlook outlook) : IStep
{
    private const string Founding = "founded";
    private const string Cut = "cut";

    private int _nextRound = int.MinValue;

    public StepDescription Description { get; } = new(
        "tariff game: regime",
        "every T years t_b falls by a part; joins: sum over members of U within - U without > cost",
        "Keohane 1984; Axelrod and Keohane 1985",
        ["stakes", "strategies"],
        ["members", "bound tariff"]);

    public void Execute(World world)
    {
        TariffGameParameters p = world.Parameters.Mechanisms.Of<TariffGameParameters>();
        if (!game.IsOn)
        {
            return;
        }

        if (!p.Regime)
        {
            Dissolve();
            return;
        }

        for (int i = 0; i < world.Count && world.International.Dependencies > 0; i++)
        {
            if (game.Members[i] && !world.International.IsSovereign(i))
            {
                game.Leave(i);
            }
        }

        if (world.Year.Index >= _nextRound)
        {
            bool isFirst = _nextRound == int.MinValue;
            _nextRound = world.Year.Index + (int)p.RoundsEvery;
            game.Bound = Math.Max(p.CooperateTariff, Math.Min(game.Bound, p.DefectTariff) * (1 - p.RoundCut));
            outlook.Rebind(world, p);
            world.HappenedEvents.Add(new("treaty_round", -1, -1, game.Bound, isFirst ? Founding : Cut));
            Enter(world, p, isFirst);
        }
    }

    private void Enter(World world, TariffGameParameters p, bool isFirst)
    {
        Span<double> gains = stackalloc double[world.Count];
        for (int i = 0; i < world.Count; i++)
        {
            gains[i] = !game.Members[i] && world.International.IsSovereign(i) ? Gains(world, p, i, isFirst) / world.Income[i] : 0;
        }

        for (int i = 0; i < world.Count; i++)
        {
            if (gains[i] > p.AccessionCost)
            {
                game.Join(i);
                world.HappenedEvents.Add(new("joined_regime", i, -1, gains[i], isFirst ? Founding : Cut));
            }
        }
    }

    /// <summary>What a state expects to be paid more a year, in money, within than without.</summary>
    private double Gains(World world, TariffGameParameters p, int state, bool isFirst)
    {
        double sum = 0;
        int strategy = game.Play.Strategies[state];
        for (int partner = 0; partner < world.Count; partner++)
        {
            bool isIn = isFirst ? game.Play.Strategies[partner] != Strategy.AllD : game.Members[partner];
            if (isIn && game.Plays[state, partner])
            {
                sum += game.Pays(p, state, strategy, partner, true) - game.Pays(p, state, strategy, partner, false);
            }
        }

        return sum;
    }

    private void Dissolve()
    {
        for (int i = 0; i < game.Members.Length && game.MemberCount > 0; i++)
        {
            if (game.Members[i])
            {
                game.Leave(i);
            }
        }

        _nextRound = int.MinValue;
        game.Bound = double.PositiveInfinity;
    }
}
