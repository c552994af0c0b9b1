using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Decomposition;

/// <summary>What is decomposed.</summary>
/// <param name="Scenario">The world with all its mechanisms; its own seed is not used.</param>
/// <param name="Measure">What is divided among them.</param>
/// <param name="FirstSeed">Seed of the first run of each world; the others follow.</param>
/// <param name="Seeds">Runs of each world, 1 or more.</param>
/// <param name="Permutations">Orders drawn where there are more mechanisms than can be tried in every set; an even number.</param>
public sealed record DecompositionPlan(Scenario Scenario, StudyMeasure Measure, ulong FirstSeed, int Seeds, int Permutations = 200);
