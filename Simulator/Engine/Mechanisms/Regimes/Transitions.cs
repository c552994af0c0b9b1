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
        var hazards = new Hazards(p);
        double perReference = 1 / p.ReferenceIncome;
        for (int i = 0; i < world.Count; i++)
        {
            double income = world.IncomePerCapita[i];
            if (world.International.IsSovereign(i))
            {
                institutions.Age.Span[i]++;
                Decide(world, hazards, i, Elementary.Log(Math.Max(income * perReference, LeastIncome)), income < _incomeBefore[i]);
                institutions.Follow(i, p);
            }

            _incomeBefore[i] = income;
        }
    }

    private void Decide(World world, in Hazards hazards, int state, double logIncome, bool hasCrisis)
    {
        bool isDemocracy = institutions.Regime[state] > 0;
        double upheavals = world.International.Upheaval[state], neighbours = around.Neighbours(state);
        double probability = hazards.Of(isDemocracy, logIncome, neighbours, around.Powers(world, state), hasCrisis, upheavals);
        if (institutions.Draw(state, world.Year.Index) < probability)
        {
            institutions.Change(state);
            string why = upheavals > 0 ? Shaken : hasCrisis ? Poorer : !isDemocracy && neighbours > 0.5 ? Diffused : AtHome;
            world.HappenedEvents.Add(new(isDemocracy ? "democracy_fell" : "democratised", state, -1, probability, why));
        }
    }
}
