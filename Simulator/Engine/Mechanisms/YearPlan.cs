using System.Collections.Immutable;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms;

/// <summary>The year of a world: the kernel's steps, with those of the mechanisms at their places between them.</summary>
public static class YearPlan
{
    /// <summary>All steps in order. Within a phase mechanisms act in the order of <paramref name="mechanisms"/>.</summary>
    public static ImmutableArray<IStep> For(World world, ImmutableArray<IMechanism> mechanisms)
    {
        ArgumentNullException.ThrowIfNull(world);
        world.HasMechanisms = !mechanisms.IsEmpty;
        ImmutableArray<MechanismStep> steps = [.. mechanisms.SelectMany(m => m.CreateSteps(world))];
        IEnumerable<IStep> In(Phase phase) => steps.Where(s => s.Phase == phase).Select(s => s.Step);
        return
        [
            .. KernelPlan.For(world).SelectMany(step => (IEnumerable<IStep>)(step switch
            {
                WorldMarket => [.. Measured(world), .. In(Phase.BeforeMarket), step],
                Accounts => [step, .. In(Phase.AfterAccounts)],
                LearningByDoing => [step, .. In(Phase.AfterLearning)],
                _ => [step],
            })),
            .. In(Phase.EndOfYear),
        ];
    }

    private static IEnumerable<IStep> Measured(World world) => world.MeasuresCapability ? [new CompositeCapability()] : [];
}
