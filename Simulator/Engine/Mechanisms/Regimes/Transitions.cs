using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Regimes;

/// <summary>
/// The year's changes of regime: a sovereign state's regime falls where the state's draw of the year lies below the probability of <see cref="Hazards"/>. Income,
/// upheavals and their growth are this year's, neighbours and powers last year's. Conflict sees the outcome next year. Dependencies keep what they had.
/// </summary>
internal sealed class Transitions(World world, Institutions institutions, Surroundings around) : IStep
{
    private const double LeastIncome = 1e-9;
    private const string Shaken = "after an upheaval";
    private const string Poorer = "income fell";
    private const string Diffused = "most neighbours are democracies";
    private const string AtHome = "of its own";

    private readonly Column _incomeBefore = world.Store.Take();
    private readonly double[] _draws = new double[world.Count];
    private readonly Column _income = world.Store.Take(1);
    private readonly Column _logIncome = world.Store.Take();
    private readonly Column _probability = world.Store.Take();

    public StepDescription Description { get; } = new(
        "regimes: transitions",
        "log odds = logit base + beta ln(y / y*) + delta_n n + delta_p p + kappa [income fell] + upsilon u; breakdown with the signs of the first three turned, the latter two halved",
        "Przeworski and Limongi 1997; Boix and Stokes 2003; Gleditsch and Ward 2006",
        ["income per head", "capability", "upheavals", "rulers"],
        ["democracy"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        RegimesParameters p = world.Parameters.Mechanisms.Of<RegimesParameters>();
        if (!p.Enabled || world.Year.IsWarmUp)
        {
            return;
        }

        if (!institutions.HasBegun)
        {
            institutions.Begin(p.Spread);
            world.IncomePerCapita.Values.CopyTo(_incomeBefore.Span);
            return;
        }

        around.Look(world, p.Reach);
        institutions.Draw(world.Year.Index, _draws);
        Weigh(world, p);
        Lanes.AddMultiple(around.Sovereign.Values, 1, institutions.Age.Span);
        ReadOnlySpan<double> probability = _probability.Values, sovereign = around.Sovereign.Values;
        for (int i = 0; i < probability.Length; i++)
        {
            if (_draws[i] < probability[i] && sovereign[i] > 0)
            {
                Change(world, i, probability[i]);
            }
        }

        institutions.Follow(world, around.Sovereign.Vectors, p);
        world.IncomePerCapita.Values.CopyTo(_incomeBefore.Span);
    }

    /// <summary>Probabilities of a change, 1 / (1 + exp(-log odds)).</summary>
    private void Weigh(World world, RegimesParameters p)
    {
        Vectors relative = _income.Vectors, logIncome = _logIncome.Vectors, income = world.IncomePerCapita.Vectors, before = _incomeBefore.Vectors, probability = _probability.Vectors;
        Vectors regime = institutions.Regime.Vectors, neighbours = around.Neighbours.Vectors, power = world.International.Capability.Vectors, upheaval = world.International.Upheaval.Vectors;
        Vector256<double> one = Lanes.All(1.0);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            relative[i] = Lanes.Larger(income[i] / Lanes.All(p.ReferenceIncome), Lanes.All(LeastIncome));
        }

        Elementary.LogPositive(relative, logIncome, world.Store.PaddedCount);
        var hazards = new Hazards(p);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> crisis = Vector256.BitwiseAnd(Vector256.LessThan(income[i], before[i]), one);
            probability[i] = -hazards.LogOdds(regime[i], logIncome[i], neighbours[i], around.Powers(power[i], regime[i]), crisis, upheaval[i]);
        }

        Elementary.Exp(probability, probability, world.Store.PaddedCount);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            probability[i] = one / (one + probability[i]);
        }
    }

    private void Change(World world, int state, double probability)
    {
        bool isDemocracy = institutions.Regime[state] > 0, isShaken = world.International.Upheaval[state] > 0, isPoorer = world.IncomePerCapita[state] < _incomeBefore[state];
        string why = isShaken ? Shaken : isPoorer ? Poorer : !isDemocracy && around.Neighbours[state] > 0.5 ? Diffused : AtHome;
        institutions.Change(state);
        world.HappenedEvents.Add(new(isDemocracy ? "democracy_fell" : "democratised", state, -1, probability, why));
    }
}
