using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms;

/// <summary>
/// How powerful states are: the composite index of national capability (Singer, Bremer and Stuckey 1972; Singer 1987), the mean of a state's shares in the
/// sovereign states' people, industry and arms. The index has two measures of each: total and urban population (here: all, and those who work in
/// manufacturing), iron and steel and energy (here: capacity in manufacturing), soldiers and military spending (here: the stock of arms). Where nobody has
/// arms, the mean of the other two. Dependencies are no members of the system and have none; what a ruler draws from them is not counted.
/// </summary>
internal sealed class CompositeCapability : IStep
{
    public StepDescription Description { get; } = new(
        "capability",
        "c_i = mean of shares: (L_i + l^M_i L_i) / 2 sums apart, V_i, M_i; 0 for dependencies",
        "Singer, Bremer and Stuckey 1972; Singer 1987",
        ["population", "labour in manufacturing", "capacity", "arms", "rulers"],
        ["capability"]);

    public void Execute(World world)
    {
        Span<double> capability = world.International.Capability.Span;
        double people = 0, workers = 0, industry = 0, arms = 0;
        for (int i = 0; i < world.Count; i++)
        {
            if (world.International.IsSovereign(i))
            {
                people += world.Population.Opening[i];
                workers += world.Population.Opening[i] * world.ManufacturesShare.Opening[i];
                industry += world.Capacity[i];
                arms += world.Armament.Opening[i];
            }
        }

        double components = arms > 0 ? 3 : 2;
        double perArms = arms > 0 ? 1 / arms : 0;
        for (int i = 0; i < world.Count; i++)
        {
            double population = world.Population.Opening[i];
            double demographic = ((population / people) + (population * world.ManufacturesShare.Opening[i] / workers)) / 2;
            capability[i] = world.International.IsSovereign(i)
                ? (demographic + (world.Capacity[i] / industry) + (world.Armament.Opening[i] * perArms)) / components
                : 0;
        }
    }
}
