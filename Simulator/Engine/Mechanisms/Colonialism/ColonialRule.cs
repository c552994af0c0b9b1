using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Colonialism;

/// <summary>
/// What rule does. A colony j charges its ruler's duties, and within the empire there are none; its tribute T_j goes to the ruler, who pays for the garrison; industry must pay
/// (1 + m)(1 + h) of what other work pays, for excises, forced crops and closed guilds hold it down. Manufactures of outsiders meet the obstacle o^M at the colony, raw materials of the colony
/// the obstacle o^R on their way to outsiders (staple: the Navigation Acts). After independence both obstacles fade with the tie, W &lt;- (1 - x) W (Head, Mayer and Ries 2010).
/// </summary>
internal sealed class ColonialRule(World world, Empires empires, TransactionAccount tribute) : IStep
{
    private readonly Column _within = world.Store.Take();
    private readonly Column _home = world.Store.Take();
    private readonly Column _outsiders = world.Store.Take();
    private readonly Column _staples = world.Store.Take();

    public StepDescription Description { get; } = new(
        "colonialism: rule",
        "T from colony to ruler; t_jk = t_ik, 0 within; 1 + m <- (1 + m)(1 + h); arms g L_j (1 + u n_j) sqrt(w_i w_j); obstacles W_j o^M and W_j o^R between an empire and outsiders",
        "Mukherjee 2010; Bairoch 1982; Thomas 1965; Head, Mayer and Ries 2010",
        ["rulers", "ties", "tariffs"],
        ["tribute", "tariffs", "manufacturing premium", "arms share"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        ColonialismParameters p = world.Parameters.Mechanisms.Of<ColonialismParameters>();
        if (!empires.Acts)
        {
            return;
        }

        if (world.International.Dependencies > 0)
        {
            Govern(world, p);
        }

        if (Lanes.Sum(empires.Tie.Values) > 0)
        {
            Prefer(world, p);
        }
    }

    private void Govern(World world, ColonialismParameters p)
    {
        Span<double> premium = world.ManufacturingPremium.Span, net = empires.Net.Span;
        for (int j = 0; j < world.Count; j++)
        {
            if (world.International.RulerOf(j) is >= 0 and int ruler)
            {
                premium[j] = ((1 + premium[j]) * (1 + p.HoldDown)) - 1;
                tribute.Pay(j, ruler, empires.Tribute[j]);
                net[ruler] += empires.Tribute[j];
                empires.Arm(ruler, empires.Guards[j] * empires.Wage[ruler]);
            }

            if (empires.Colonies[j] > 0)
            {
                Unite(world, j);
            }
        }
    }

    /// <summary>Colonies charge what their ruler charges, and nobody within the empire anything.</summary>
    private void Unite(World world, int ruler)
    {
        Vectors within = _within.Vectors, rulers = empires.RulerIndex.Vectors;
        for (int k = 0; k < world.Store.PaddedCount; k += Lanes.Width)
        {
            within[k] = Vector256.Equals(rulers[k], Lanes.All(ruler)) & Lanes.All(1.0);
        }

        Unite(world.Manufactures.Tariffs, ruler);
        Unite(world.RawMaterials.Tariffs, ruler);
    }

    private void Unite(TariffSchedule tariffs, int ruler)
    {
        ReadOnlySpan<double> within = _within.Padded;
        tariffs.Exempt(ruler, within);
        for (int j = 0; j < _within.Length && tariffs.Any; j++)
        {
            if (within[j] > 0)
            {
                tariffs.Adopt(j, ruler);
                tariffs.Exempt(j, within);
            }
        }
    }

    private void Prefer(World world, ColonialismParameters p)
    {
        ReadOnlySpan<double> tie = empires.Tie.Values;
        for (int j = 0; j < tie.Length; j++)
        {
            _home.Span[j] = tie[j] > 0 ? empires.TiedTo[j] : j;
        }

        Vectors homes = _home.Vectors, ties = empires.Tie.Vectors, states = world.Active.Vectors, outsiders = _outsiders.Vectors, staples = _staples.Vectors;
        for (int importer = 0; importer < tie.Length; importer++)
        {
            Vector256<double> home = Lanes.All(_home[importer]);
            for (int k = 0; k < world.Store.PaddedCount; k += Lanes.Width)
            {
                staples[k] = Vector256.AndNot(ties[k], Vector256.Equals(homes[k], home));
            }

            for (int k = 0; tie[importer] > 0 && k < world.Store.PaddedCount; k += Lanes.Width)
            {
                outsiders[k] = Vector256.AndNot(states[k], Vector256.Equals(homes[k], home));
            }

            world.Manufactures.Tariffs.Obstruct(importer, _outsiders.Padded, p.Preference * tie[importer]);
            world.RawMaterials.Tariffs.Obstruct(importer, _staples.Padded, p.Staple);
        }
    }
}
