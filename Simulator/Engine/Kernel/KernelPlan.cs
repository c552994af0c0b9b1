using System.Collections.Immutable;
using WorldSystems.Engine.Kernel.Market;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Kernel;

/// <summary>The ten steps of MODEL.md, in order.</summary>
internal static class KernelPlan
{
    /// <summary>Steps for <paramref name="world"/>, with what they remember from year to year.</summary>
    public static ImmutableArray<IStep> For(World world)
    {
        var groups = new PriceGroups(world.Count);
        var market = new WorldMarket(world, groups);
        return
        [
            new TradeCosts(world, groups),
            new Capacity(world),
            new Tastes(),
            market,
            new Accounts(market),
            new LabourMobility(world),
            new CapitalAccumulation(),
            new LearningByDoing(world),
            new RawTechnology(),
            new PopulationGrowth(),
        ];
    }
}
