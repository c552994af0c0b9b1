using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>
/// Consent c_j moves by a part a of its distance toward c_0 + c_g (G_j - G) + c_h H_j + c_x x_j - c_d d_j - c_o N_j, kept within 0 and 1.
/// G_j is growth of income per head over some twenty years, G the world's: gains are shared where a society keeps its part of the whole (Keohane 1984). H is how deep institutions and culture have taken root: a follower's rises
/// to 1 over T years, another's decays (Cox 1981, 1983). x_j is the share of the leader in a state's trade: those who live by the order believe in it (Gill 1990).
/// d_j is the part of income that leaves for nothing, property income and transfers paid less received, over some ten years (the lecture's drain).
/// N_j is the part of a state's neighbourhood, nearer states counting more, that opposes the order, once there are enough to be organised: Gramsci's war of position.
/// The leader's own society has x_L = 1.
/// </summary>
internal sealed class Consenting(World world, Order order, Neighbourhood neighbours) : IStep
{
    private const double GrowthHorizon = 20;
    private const double DrainHorizon = 10;
    private const double MemoryHorizon = 10;

    /// <summary>Whatever happens in a year, growth and drain that people notice have an end.</summary>
    private const double Most = 0.25;

    private readonly Column _incomeBefore = world.Store.Take();
    private double _worlds;

    public StepDescription Description { get; } = new(
        "hegemony: consent",
        "c_j += a (c_0 + c_g (G_j - G) + c_h H_j + c_x x_j - c_d d_j - c_o N_j - c_j)",
        "Gramsci 1971; Cox 1981, 1983; Gill 1990; Keohane 1984",
        ["income per head of last year", "net property income and transfers of last year", "trade with the leader", "opposition"],
        ["consent"]);

    public void Execute(World world)
    {
        HegemonyParameters p = world.Parameters.Mechanisms.Of<HegemonyParameters>();
        if (!p.Enabled || world.Year.Index < 1)
        {
            world.IncomePerCapita.Values.CopyTo(_incomeBefore.Span);
            order.Advance.Padded.Clear();
            _worlds = 0;
            order.Drain.Padded.Clear();
            order.Consent.Span.Fill(p.Enabled && !world.Year.IsWarmUp ? p.Goodwill : 0);
            order.Consent.Values.CopyTo(order.Memory.Span);
            return;
        }

        Notice(world);
        neighbours.Listen(world, p);
        Move(world, p);
    }

    private void Move(World world, HegemonyParameters p)
    {
        Vectors within = order.In.Vectors, roots = order.Institutions.Vectors, drain = order.Drain.Vectors, advance = order.Advance.Vectors, ties = order.Ties.Vectors, voice = neighbours.Voice.Vectors, consent = order.Consent.Vectors, memory = order.Memory.Vectors;
        Vector256<double> zero = Vector256<double>.Zero, one = Lanes.All(1.0), worlds = Lanes.All(_worlds), leader = Lanes.All((double)order.Leader), state = Vector256.Create(0.0, 1, 2, 3);

        // Gains, ties and opposition count only where there is an order.
        (double gains, double trade, double opposition) = order.Stands ? (p.Gains, p.Ties, p.Opposition) : (0, 0, 0);
        for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
        {
            roots[j] = roots[j] + ((within[j] - roots[j]) / Lanes.All(p.Roots));
            Vector256<double> tie = Vector256.ConditionalSelect(Vector256.Equals(state, leader), one, ties[j]);
            Vector256<double> target = Lanes.All(p.Goodwill) + (roots[j] * p.Culture) - (drain[j] * p.Drain);
            target += ((advance[j] - worlds) * gains) + (tie * trade) - (voice[j] * opposition);
            consent[j] = consent[j] + ((Lanes.Smaller(Lanes.Larger(target, zero), one) - consent[j]) * p.Pace);
            memory[j] = memory[j] + ((consent[j] - memory[j]) / Lanes.All(MemoryHorizon));
            state += Lanes.All((double)Lanes.Width);
        }
    }

    /// <summary>Growth and drain of last year enter what people remember.</summary>
    private void Notice(World world)
    {
        ReadOnlySpan<double> people = world.Population.Opening.Values;
        double all = Lanes.Sum(people), now = Lanes.Dot(world.IncomePerCapita.Values, people) / all, then = Lanes.Dot(_incomeBefore.Values, people) / all;
        _worlds += (Growth(Lanes.All(now), Lanes.All(then)).ToScalar() - _worlds) / GrowthHorizon;
        Vectors income = world.Income.Vectors, property = world.PropertyIncome.Vectors, transfers = world.Transfers.Vectors, perHead = world.IncomePerCapita.Vectors, before = _incomeBefore.Vectors, advance = order.Advance.Vectors, drain = order.Drain.Vectors;
        for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
        {
            Vector256<double> lost = Vector256.ConditionalSelect(Vector256.GreaterThan(income[j], Vector256<double>.Zero), -(property[j] + transfers[j]) / income[j], Vector256<double>.Zero);
            advance[j] = advance[j] + ((Growth(perHead[j], before[j]) - advance[j]) / Lanes.All(GrowthHorizon));
            drain[j] = drain[j] + ((Bounded(lost) - drain[j]) / Lanes.All(DrainHorizon));
        }

        world.IncomePerCapita.Values.CopyTo(_incomeBefore.Span);
    }

    private static Vector256<double> Growth(Vector256<double> now, Vector256<double> before) =>
        Vector256.ConditionalSelect(Vector256.GreaterThan(before, Vector256<double>.Zero), Bounded((now / before) - Lanes.All(1.0)), Vector256<double>.Zero);

    private static Vector256<double> Bounded(Vector256<double> x) => Lanes.Smaller(Lanes.Larger(x, Lanes.All(-Most)), Lanes.All(Most));
}
