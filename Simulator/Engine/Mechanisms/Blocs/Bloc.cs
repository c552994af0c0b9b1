using System.Collections.Immutable;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Blocs;

/// <summary>The bloc as an actor of its own in actors.csv, in the years in which it has members.</summary>
internal sealed class Bloc(Membership members) : ActorGroup
{
    private readonly double[] _values = new double[Measured.Length];

    private static readonly ImmutableArray<ActorMeasure> Measured =
    [
        new("members", "states", "Number of members."),
        new("population", "persons (millions)", "Population of the members."),
        new("product", "goods", "Real product of the members."),
        new("trade_within", "money", "What members sold to each other, without duties."),
        new("trade_outside", "money", "What members sold to and bought from outsiders, without duties."),
        new("trade_within_share", "-", "Trade within, counted once at the seller and once at the buyer, over all trade of the members."),
    ];

    public override string Kind => "bloc";

    public override ImmutableArray<ActorMeasure> Measures => Measured;

    public override int Count => members.Count > 0 ? 1 : 0;

    public override string Name(int actor) => "bloc";

    public override int Home(int actor) => -1;

    public override double Value(int actor, int measure) => _values[measure];

    /// <summary>Sums the year up.</summary>
    public void Report(World world, double tradeWithin, double tradeOutside)
    {
        double population = 0, product = 0;
        for (int i = 0; i < world.Count; i++)
        {
            double people = members.Member[i] * world.Population.Opening[i];
            population += people;
            product += people * world.GdpPerCapita[i];
        }

        double all = (2 * tradeWithin) + tradeOutside;
        ReadOnlySpan<double> values = [members.Count, population, product, tradeWithin, tradeOutside, all > 0 ? 2 * tradeWithin / all : double.NaN];
        values.CopyTo(_values);
    }
}
