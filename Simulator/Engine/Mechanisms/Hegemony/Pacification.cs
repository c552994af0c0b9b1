using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>Two members of an order are less likely to fight: log odds of war less pi times the share of the world's income in the order (Gilpin 1981; Levy 1985 doubts it).</summary>
internal sealed class Pacification(Order order) : IStep
{
    public StepDescription Description { get; } = new(
        "hegemony: pacification",
        "friction_ij -= pi s for i, j in the order, s = its share of the world's income",
        "Gilpin 1981; Organski and Kugler 1980",
        ["followers", "income of last year"],
        ["friction"]);

    public void Execute(World world)
    {
        double less = world.Parameters.Mechanisms.Of<HegemonyParameters>().Pacification * order.Record.Strength;
        if (!order.Stands || !(less > 0))
        {
            return;
        }

        ReadOnlySpan<double> within = order.In.Values;
        for (int j = 1; j < within.Length; j++)
        {
            for (int i = 0; within[j] > 0 && i < j; i++)
            {
                if (within[i] > 0)
                {
                    world.International.Friction.Add(i, j, -less);
                }
            }
        }
    }
}
