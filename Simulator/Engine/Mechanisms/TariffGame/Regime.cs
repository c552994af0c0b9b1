using System.Collections.Immutable;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>The treaty regime as an actor of its own in actors.csv, while it has members.</summary>
internal sealed class Regime(World world, Game game, Report report) : ActorGroup
{
    private readonly double[] _values = new double[Measured.Length];
    private int _year = int.MinValue;

    private static readonly ImmutableArray<ActorMeasure> Measured =
    [
        new("members", "states", "Number of members."),
        new("bound_tariff", "ad valorem", "What a member may charge another that defects."),
        new("mean_tariff_within", "ad valorem", "Mean rate of the game between members."),
        new("mean_tariff_outside", "ad valorem", "Mean rate of the game between other pairs that play."),
        new("trade_within_share", "-", "Share of world trade in manufactures that is between members."),
    ];

    public override string Kind => "regime";

    public override ImmutableArray<ActorMeasure> Measures => Measured;

    public override int Count => game.IsOn && game.MemberCount > 0 ? 1 : 0;

    public override string Name(int actor) => "regime";

    public override int Home(int actor) => -1;

    public override double Value(int actor, int measure)
    {
        if (_year != world.Year.Index)
        {
            _year = world.Year.Index;
            Sum();
        }

        return _values[measure];
    }

    private void Sum()
    {
        double within = 0, outside = 0, pairsWithin = 0, pairsOutside = 0, tradeWithin = 0, trade = 0;
        for (int i = 0; i < world.Count; i++)
        {
            for (int j = 0; j < world.Count; j++)
            {
                bool isBound = game.AreBound(i, j);
                double shipped = i == j ? 0 : world.Manufactures.Shipment(i, j);
                trade += shipped;
                tradeWithin += isBound ? shipped : 0;
                if (game.Plays[i, j])
                {
                    within += isBound ? report.Rate(i, j) : 0;
                    pairsWithin += isBound ? 1 : 0;
                    outside += isBound ? 0 : report.Rate(i, j);
                    pairsOutside += isBound ? 0 : 1;
                }
            }
        }

        ReadOnlySpan<double> values = [game.MemberCount, game.Bound, within / pairsWithin, outside / pairsOutside, tradeWithin / trade];
        values.CopyTo(_values);
    }
}
