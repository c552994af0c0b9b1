using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Decomposition;

/// <summary>What is decomposed.</summary>
/// <param name="Scenario">The world with all its forces; its own seed is not used.</param>
/// <param name="Measure">What is divided among them.</param>
/// <param name="FirstSeed">Seed of the first run of each world; the others follow.</param>
/// <param name="Seeds">Runs of each world, 1 or more.</param>
/// <param name="Permutations">Orders drawn where there are more forces than can be tried in every set; an even number.</param>
/// <param name="WithKernel">Forces of the kernel (trade, learning, Engel's law) are taken out, too; otherwise only mechanisms are.</param>
public sealed record DecompositionPlan(Scenario Scenario, StudyMeasure Measure, ulong FirstSeed, int Seeds, int Permutations = 200, bool WithKernel = true);
