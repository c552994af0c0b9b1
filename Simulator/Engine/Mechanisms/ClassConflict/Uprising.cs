using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.ClassConflict;

/// <summary>
/// Every sovereign state's year begins with a draw. Log odds of a crisis: eta = b_0 + contradictions + weakness + w_d deprivation + w_w (war + 2 defeats) + w_e example,
/// from last year's conditions and this year's wars. The part r max(h, democracy) of crises ends in a reform (Acemoglu and Robinson 2000): labour's share
/// rises. The rest are revolutions: the state takes foreign claims, new rules begin, and a civil war of T years destroys and kills.
/// Under the new rules there is no second revolution, but with probability g (1 + deprivation) a year a restoration.
/// </summary>
/// <remarks>
/// A defeat counts by half after three years and twice as much as a year of war (Skocpol 1979: states that break under war; Bueno de Mesquita, Siverson and
/// Woller 1992: governments that lose fall), an example by half after seven (a guess; Beissinger 2022 and Weyland 2014 on waves).
/// </remarks>
internal sealed class Uprising(World world, ClassBook book) : IStep
{
    private const double DefeatKept = 0.8;
    private const double ExampleKept = 0.9;
    private const double DefeatsPerWar = 2;

    private readonly RandomStreams _draws = new(world.Seed, world.Run, ClassConflictParameters.Name);
    private readonly double[] _drawn = new double[world.Count];
    private readonly Column _shaken = world.Store.Take();
    private readonly Column _crisis = world.Store.Take();
    private readonly Column _revolt = world.Store.Take();
    private bool _acts;
    private bool _began;

    public StepDescription Description { get; } = new(
        "revolutions",
        "p = 1 / (1 + exp(-eta)), eta = b_0 + contradictions + weakness + w_d deprivation + w_w (war + 2 defeats) + w_e example; reform r max(h, democracy) of p; restoration g (1 + deprivation)",
        "Marx and Engels 1848; Gramsci 1929-35; Lenin 1916; Skocpol 1979; Davies 1962; Acemoglu and Robinson 2000",
        ["contradictions", "weakness", "deprivation", "wars", "democracy"],
        ["revolution", "socialist", "expropriation", "destruction", "excess mortality", "upheaval"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        ClassConflictParameters p = world.Parameters.Mechanisms.Of<ClassConflictParameters>();
        if (_acts)
        {
            book.Revolution.Padded.Clear();
            book.Risk.Padded.Clear();
        }

        _began &= p.Enabled;
        Defeats(world.International);
        _acts = p.Enabled && !world.Year.IsWarmUp && book.Knows;
        if (!_acts)
        {
            return;
        }

        book.Fresh.Padded.Fill(_began ? 0 : 1);
        _began = true;
        Weigh(world, p);
        _draws.OfStates(world.Year.Index, 0, _drawn);
        ReadOnlySpan<double> socialist = book.Socialist.Values, civilWar = book.CivilWar.Values, people = world.Population.Opening.Values;
        double fresh = 0, all = 0, ofSocialists = 0;
        for (int i = 0; i < people.Length; i++)
        {
            if (socialist[i] > 0)
            {
                Hold(world, p, i);
            }
            else if (world.International.IsSovereign(i))
            {
                fresh += Try(world, p, i);
            }

            if (civilWar[i] > 0)
            {
                Fight(world, p, i);
            }

            all += people[i];
            ofSocialists += people[i] * socialist[i];
        }

        book.Example = (book.Example * ExampleKept) + (fresh / world.Count);
        book.Record.SocialistPeople = ofSocialists / all;
    }

    /// <summary>Wars that were lost this year, and those that are still felt.</summary>
    private void Defeats(InternationalSystem system)
    {
        Span<double> defeat = book.Defeat.Span;
        for (int i = 0; i < defeat.Length; i++)
        {
            defeat[i] *= DefeatKept;
        }

        for (int w = 0; w < system.EndedWars.Count; w++)
        {
            War war = system.EndedWars[w];
            foreach (ref readonly Belligerent one in war.Belligerents)
            {
                defeat[one.State] += war.Winner >= 0 && one.Side != war.Winner ? 1 : 0;
            }
        }
    }

    /// <summary>Probabilities of a crisis and of a revolution, as if every state were sovereign and under the old rules.</summary>
    private void Weigh(World world, ClassConflictParameters p)
    {
        Span<double> shaken = _shaken.Span;
        ReadOnlySpan<double> defeats = book.Defeat.Values;
        for (int i = 0; i < shaken.Length; i++)
        {
            shaken[i] = (world.International.IsAtWar(i) ? 1 : 0) + (DefeatsPerWar * defeats[i]);
        }

        Vectors contradictions = book.Contradictions.Vectors, weakness = book.Weakness.Vectors, deprivation = book.Deprivation.Vectors, war = _shaken.Vectors;
        Vectors hegemony = book.Hegemony.Vectors, democracy = world.International.Democracy.Vectors, crisis = _crisis.Vectors, revolt = _revolt.Vectors;
        Vector256<double> one = Lanes.All(1.0), example = Lanes.All(Yardstick.Example.Of(book.Example) * p.Example);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            crisis[i] = -(Lanes.All(p.Base) + contradictions[i] + weakness[i] + (Yardstick.Shortfall.OfEach(deprivation[i]) * p.Deprivation) + (war[i] * p.War) + example);
        }

        Elementary.Exp(crisis, crisis, world.Store.PaddedCount);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> reform = Lanes.Larger(hegemony[i], democracy[i]) * p.Reform;
            crisis[i] = one / (one + crisis[i]);
            revolt[i] = crisis[i] * (one - reform);
        }
    }

    /// <summary>The draw of a state under the old rules; 1 for a revolution.</summary>
    private int Try(World world, ClassConflictParameters p, int i)
    {
        double crisis = _crisis[i], u = _drawn[i];
        book.Risk.Span[i] = _revolt[i];
        if (u < _revolt[i])
        {
            Begin(world, p, i);
            return 1;
        }

        if (u < crisis)
        {
            book.Reforms.Span[i]++;
            book.Record.Reforms++;
            world.HappenedEvents.Add(new WorldEvent("reform", i, -1, crisis, "a crisis that consent or democracy turned into a reform"));
        }

        return 0;
    }

    private void Begin(World world, ClassConflictParameters p, int i)
    {
        book.Revolution.Span[i] = 1;
        book.Revolutions.Span[i]++;
        book.Socialist.Span[i] = book.Fresh.Span[i] = 1;
        book.CivilWar.Span[i] = Math.Round(p.CivilWarYears);
        book.Record.Count(world, i);
        world.Expropriation.Span[i] = Math.Max(world.Expropriation[i], p.Expropriation);
        world.International.Upheaval.Span[i]++;
        string note = book.Contradictions[i] > book.Weakness[i] ? "contradictions weigh more than weakness" : "weakness weighs more than contradictions";
        world.HappenedEvents.Add(new WorldEvent("revolution", i, -1, book.Risk[i], note));
    }

    /// <summary>The draw of a state under the new rules.</summary>
    private void Hold(World world, ClassConflictParameters p, int i)
    {
        double end = p.Restoration * (1 + Yardstick.Shortfall.Of(book.Deprivation[i]));
        if (p.Restoration > 0 && _draws.Uniform(i, world.Year.Index, 1) < end)
        {
            book.Socialist.Span[i] = 0;
            book.Fresh.Span[i] = 1;
            book.Record.Restorations++;
            world.International.Upheaval.Span[i]++;
            world.HappenedEvents.Add(new WorldEvent("restoration", i, -1, end, "the old rules of ownership return"));
        }
    }

    private void Fight(World world, ClassConflictParameters p, int i)
    {
        book.CivilWar.Span[i]--;
        world.Destruction.Span[i] = Math.Min(Math.Max(world.Destruction[i], 0.9), world.Destruction[i] + p.Destruction);
        world.ExcessMortality.Span[i] = Math.Min(Math.Max(world.ExcessMortality[i], 0.5), world.ExcessMortality[i] + p.Mortality);
    }
}
