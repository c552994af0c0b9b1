using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 8: those who make manufactures learn to make them better, by the share of labour that worked there this year.</summary>
internal sealed class LearningByDoing(World world) : IStep
{
    private readonly RandomStreams _shocks = new(world.Seed, world.Run, "learning");

    public StepDescription Description { get; } = new(
        "learning",
        "g = lambda (l^M)^phi + eps; A <- A exp(g)",
        "Arrow 1962; Krugman 1987; Lucas 1988",
        ["labour share of manufactures", "technology"],
        ["growth of technology", "technology of next year"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (world.Year.IsWarmUp)
        {
            world.LearningGrowth.Padded.Clear();
            world.Technology.Hold();
            return;
        }

        LearningParameters p = world.Parameters.Learning;
        Vectors share = world.ManufacturesShare.Opening.Vectors, growth = world.LearningGrowth.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            growth[i] = Elementary.Exp(Elementary.LogPositive(share[i]) * p.Exponent) * p.Rate;
        }

        if (p.Noise > 0)
        {
            Shock(world.LearningGrowth.Span, world.Year.Index, p.Noise);
        }

        Vectors technology = world.Technology.Opening.Vectors, next = world.Technology.Closing.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            next[i] = technology[i] * Elementary.Exp(growth[i]);
        }
    }

    private void Shock(Span<double> growth, int year, double deviation)
    {
        for (int i = 0; i < growth.Length; i++)
        {
            growth[i] += deviation * _shocks.Normal(i, year);
        }
    }
}
