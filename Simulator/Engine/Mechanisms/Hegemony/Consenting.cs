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

    private readonly double[] _incomeBefore = new double[world.Count];
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
            world.IncomePerCapita.Values.CopyTo(_incomeBefore);
            Array.Clear(order.Advance);
            _worlds = 0;
            order.Drain.Padded.Clear();
            order.Consent.Span.Fill(p.Enabled && !world.Year.IsWarmUp ? p.Goodwill : 0);
            order.Consent.Values.CopyTo(order.Memory);
            return;
        }

        Notice(world);
        neighbours.Listen(world, p);
        for (int j = 0; j < world.Count; j++)
        {
            double root = order.In[j] > 0 ? 1 : 0;
            order.Institutions[j] += (root - order.Institutions[j]) / p.Roots;
            double target = p.Goodwill + (p.Culture * order.Institutions[j]) - (p.Drain * order.Drain[j]);
            if (order.Stands)
            {
                double tie = j == order.Leader ? 1 : order.Ties[j];
                target += (p.Gains * (order.Advance[j] - _worlds)) + (p.Ties * tie) - (p.Opposition * neighbours.Voice[j]);
            }

            order.Consent.Span[j] += p.Pace * (Math.Clamp(target, 0, 1) - order.Consent[j]);
            order.Memory[j] += (order.Consent[j] - order.Memory[j]) / MemoryHorizon;
        }
    }

    /// <summary>Growth and drain of last year enter what people remember.</summary>
    private void Notice(World world)
    {
        double people = Lanes.Sum(world.Population.Opening.Values);
        double now = Lanes.Dot(world.IncomePerCapita.Values, world.Population.Opening.Values) / people, before = Lanes.Dot(_incomeBefore, world.Population.Opening.Values) / people;
        _worlds += (Growth(now, before) - _worlds) / GrowthHorizon;
        for (int j = 0; j < world.Count; j++)
        {
            double lost = world.Income[j] > 0 ? -(world.PropertyIncome[j] + world.Transfers[j]) / world.Income[j] : 0;
            order.Advance[j] += (Growth(world.IncomePerCapita[j], _incomeBefore[j]) - order.Advance[j]) / GrowthHorizon;
            order.Drain.Span[j] += (Math.Clamp(lost, -Most, Most) - order.Drain[j]) / DrainHorizon;
            _incomeBefore[j] = world.IncomePerCapita[j];
        }
    }

    private static double Growth(double now, double before) => before > 0 ? Math.Clamp((now / before) - 1, -Most, Most) : 0;
}
