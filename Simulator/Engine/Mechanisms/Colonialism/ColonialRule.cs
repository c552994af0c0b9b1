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
    private readonly int[] _home = new int[world.Count];
    private readonly double[] _outside = new double[world.Count];

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

        for (int j = 0; j < world.Count && world.International.Dependencies > 0; j++)
        {
            if (world.International.RulerOf(j) is >= 0 and int ruler)
            {
                world.Manufactures.Tariffs.Adopt(j, ruler);
                world.RawMaterials.Tariffs.Adopt(j, ruler);
                world.Manufactures.Tariffs.Exempt(ruler, j);
                world.RawMaterials.Tariffs.Exempt(ruler, j);
                world.ManufacturingPremium.Span[j] = ((1 + world.ManufacturingPremium[j]) * (1 + p.HoldDown)) - 1;
                tribute.Pay(j, ruler, empires.Tribute[j]);
                empires.Net.Span[ruler] += empires.Tribute[j];
                empires.Arm(ruler, empires.Guards[j] * empires.Wage[ruler]);
            }
        }

        FreeWithin(world);
        if (Lanes.Sum(empires.Tie.Values) > 0)
        {
            Prefer(world, p);
        }
    }

    /// <summary>Colonies of one ruler charge each other nothing.</summary>
    private static void FreeWithin(World world)
    {
        if (world.International.Dependencies < 2 || !(world.Manufactures.Tariffs.Any || world.RawMaterials.Tariffs.Any))
        {
            return;
        }

        for (int j = 0; j < world.Count; j++)
        {
            int ruler = world.International.RulerOf(j);
            for (int k = 0; k < world.Count && ruler >= 0; k++)
            {
                if (world.International.RulerOf(k) == ruler)
                {
                    world.Manufactures.Tariffs.Exempt(j, k);
                    world.RawMaterials.Tariffs.Exempt(j, k);
                }
            }
        }
    }

    private void Prefer(World world, ColonialismParameters p)
    {
        ReadOnlySpan<double> tie = empires.Tie.Values;
        for (int j = 0; j < tie.Length; j++)
        {
            _home[j] = tie[j] > 0 ? empires.TiedTo[j] : j;
        }

        for (int importer = 0; importer < tie.Length; importer++)
        {
            int home = _home[importer];
            if (tie[importer] > 0 && p.Preference > 0)
            {
                for (int k = 0; k < tie.Length; k++)
                {
                    _outside[k] = _home[k] != home ? 1 : 0;
                }

                world.Manufactures.Tariffs.Obstruct(importer, _outside, p.Preference * tie[importer]);
            }

            if (p.Staple > 0)
            {
                for (int k = 0; k < tie.Length; k++)
                {
                    _outside[k] = _home[k] != home ? tie[k] : 0;
                }

                world.RawMaterials.Tariffs.Obstruct(importer, _outside, p.Staple);
            }
        }
    }
}
