using System.Collections.Immutable;

namespace WorldSystems.Engine.Mechanisms;

/// <summary>Every mechanism, in the order in which they act within a phase.</summary>
public static class MechanismCatalogue
{
    /// <summary>All mechanisms.</summary>
    public static ImmutableArray<IMechanism> All { get; } =
    [
        new Protection.Protection(),
        new IndustrialPolicy.IndustrialPolicy(),
        new Blocs.Blocs(),
        new SovereignDebt.SovereignDebt(),
        new TechnologyDiffusion.TechnologyDiffusion(),
        new TransnationalCapital.TransnationalCapital(),
        new WageBargaining.WageBargaining(),
        new HouseholdLabour.HouseholdLabour(),
        new Colonialism.Colonialism(),
        new Conflict.Conflict(),
    ];

    /// <summary>The mechanism of that name, or null.</summary>
    public static IMechanism? Find(string name) => All.FirstOrDefault(m => m.Description.Name == name);
}
