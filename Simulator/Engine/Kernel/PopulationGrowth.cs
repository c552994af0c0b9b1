using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 10: population, and with it labour, grows at the same rate everywhere.</summary>
internal sealed class PopulationGrowth : IStep
{
    public StepDescription Description { get; } = new(
        "population",
        "L <- L exp(n)",
        "Maddison 2001",
        ["population"],
        ["population of next year"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        Column grown = world.Ledger.People.Inflow;
        if (world.Year.IsWarmUp)
        {
            grown.Padded.Clear();
            world.Population.Hold();
            return;
        }

        double factor = Elementary.Exp(world.Parameters.Population.Growth);
        Vectors population = world.Population.Opening.Vectors, next = world.Population.Closing.Vectors, growth = grown.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            growth[i] = population[i] * (factor - 1);
            next[i] = population[i] * factor;
        }
    }
}
