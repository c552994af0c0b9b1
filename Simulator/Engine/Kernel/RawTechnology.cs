using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 9: techniques of raw materials spread everywhere with the world's progress in manufacturing.</summary>
internal sealed class RawTechnology : IStep
{
    public StepDescription Description { get; } = new(
        "raw-material technology",
        "a <- a exp(g_R + chi G), G = sum V g / sum V",
        "Martin and Mitra 2001",
        ["growth of technology", "capacity", "raw technology"],
        ["raw technology of next year"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (world.Year.IsWarmUp)
        {
            world.RawTechnology.Hold();
            return;
        }

        LearningParameters p = world.Parameters.Learning;
        double progress = Lanes.Dot(world.LearningGrowth.Values, world.Capacity.Values) / Lanes.Sum(world.Capacity.Values);
        double factor = Elementary.Exp(p.RawDrift + (p.RawSpillover * progress));
        Vectors technology = world.RawTechnology.Opening.Vectors, next = world.RawTechnology.Closing.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            next[i] = technology[i] * factor;
        }
    }
}
