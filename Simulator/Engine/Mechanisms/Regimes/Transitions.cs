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

    private readonly double[] _incomeBefore = new double[world.Count];
    private readonly double[] _draws = new double[world.Count];
    private readonly Column _income = world.Store.Take(1);
    private readonly Column _logIncome = world.Store.Take();
    private readonly Column _odds = world.Store.Take();

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
            world.IncomePerCapita.Values.CopyTo(_incomeBefore);
            return;
        }

        around.Look(world, p.Reach);
        institutions.Draw(world.Year.Index, _draws);
        Weigh(world, p);
        for (int i = 0; i < world.Count; i++)
        {
            if (world.International.IsSovereign(i))
            {
                Decide(world, i, 1 / (1 + _odds[i]));
                institutions.Follow(i, p);
            }
        }

        world.IncomePerCapita.Values.CopyTo(_incomeBefore);
    }

    /// <summary>Odds against a change: exp(-log odds).</summary>
    private void Weigh(World world, RegimesParameters p)
    {
        Span<double> relative = _income.Span, odds = _odds.Span;
        ReadOnlySpan<double> income = world.IncomePerCapita.Values, upheaval = world.International.Upheaval.Values;
        for (int i = 0; i < income.Length; i++)
        {
            relative[i] = Math.Max(income[i] / p.ReferenceIncome, LeastIncome);
        }

        Elementary.LogPositive(_income.Vectors, _logIncome.Vectors, world.Store.PaddedCount);
        var hazards = new Hazards(p);
        for (int i = 0; i < income.Length; i++)
        {
            odds[i] = -hazards.LogOdds(institutions.Regime[i] > 0, _logIncome[i], around.Neighbours(i), around.Powers(world, i), income[i] < _incomeBefore[i], upheaval[i]);
        }

        Elementary.Exp(_odds.Vectors, _odds.Vectors, world.Store.PaddedCount);
    }

    private void Decide(World world, int state, double probability)
    {
        institutions.Age.Span[state]++;
        if (_draws[state] < probability)
        {
            bool isDemocracy = institutions.Regime[state] > 0, isShaken = world.International.Upheaval[state] > 0, isPoorer = world.IncomePerCapita[state] < _incomeBefore[state];
            string why = isShaken ? Shaken : isPoorer ? Poorer : !isDemocracy && around.Neighbours(state) > 0.5 ? Diffused : AtHome;
            institutions.Change(state);
            world.HappenedEvents.Add(new(isDemocracy ? "democracy_fell" : "democratised", state, -1, probability, why));
        }
    }
}
