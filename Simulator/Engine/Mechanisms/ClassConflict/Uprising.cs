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
        double example = Yardstick.Example.Of(book.Example) * p.Example, fresh = 0, socialist = 0, people = 0;
        for (int i = 0; i < world.Count; i++)
        {
            if (book.Socialist[i] > 0)
            {
                Hold(world, p, i);
            }
            else if (world.International.IsSovereign(i))
            {
                fresh += Try(world, p, i, example);
            }

            Fight(world, p, i);
            people += world.Population.Opening[i];
            socialist += world.Population.Opening[i] * book.Socialist[i];
        }

        book.Example = (book.Example * ExampleKept) + (fresh / world.Count);
        book.Record.SocialistPeople = socialist / people;
    }

    /// <summary>Wars that were lost this year, and those that are still felt.</summary>
    private void Defeats(InternationalSystem system)
    {
        for (int i = 0; i < book.Defeat.Length; i++)
        {
            book.Defeat.Span[i] *= DefeatKept;
        }

        foreach (War war in system.EndedWars)
        {
            foreach (ref readonly Belligerent one in war.Belligerents)
            {
                book.Defeat.Span[one.State] += war.Winner >= 0 && one.Side != war.Winner ? 1 : 0;
            }
        }
    }

    /// <summary>The draw of a state under the old rules; 1 for a revolution.</summary>
    private int Try(World world, ClassConflictParameters p, int i, double example)
    {
        double war = (world.International.IsAtWar(i) ? 1 : 0) + (DefeatsPerWar * book.Defeat[i]);
        double odds = p.Base + book.Contradictions[i] + book.Weakness[i] + (Yardstick.Shortfall.Of(book.Deprivation[i]) * p.Deprivation) + (war * p.War) + example;
        double crisis = 1 / (1 + Elementary.Exp(-odds)), reform = p.Reform * Math.Max(book.Hegemony[i], world.International.Democracy[i]);
        book.Risk.Span[i] = crisis * (1 - reform);
        double u = _draws.Uniform(i, world.Year.Index);
        if (u < book.Risk[i])
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
        if (book.CivilWar[i] > 0)
        {
            book.CivilWar.Span[i]--;
            world.Destruction.Span[i] = Math.Min(Math.Max(world.Destruction[i], 0.9), world.Destruction[i] + p.Destruction);
            world.ExcessMortality.Span[i] = Math.Min(Math.Max(world.ExcessMortality[i], 0.5), world.ExcessMortality[i] + p.Mortality);
        }
    }
}
