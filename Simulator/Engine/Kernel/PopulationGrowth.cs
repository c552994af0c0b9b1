using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 10: population, and with it labour, grows at the same rate everywhere; of those who live, the part mu dies of war.</summary>
internal sealed class PopulationGrowth : IStep
{
    public StepDescription Description { get; } = new(
        "population",
        "L <- L exp(n) (1 - mu)",
        "Maddison 2001",
        ["population", "excess mortality"],
        ["population of next year"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        Column grown = world.Ledger.People.Inflow, dead = world.Ledger.People.Outflow;
        if (world.Year.IsWarmUp)
        {
            grown.Padded.Clear();
            dead.Padded.Clear();
            world.Population.Hold();
            return;
        }

        double factor = Elementary.Exp(world.Parameters.Population.Growth);
        Vectors population = world.Population.Opening.Vectors, next = world.Population.Closing.Vectors, growth = grown.Vectors, deaths = dead.Vectors, mortality = world.ExcessMortality.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            growth[i] = population[i] * (factor - 1);
            deaths[i] = population[i] * factor * mortality[i];
            next[i] = (population[i] * factor) - deaths[i];
        }
    }
}
