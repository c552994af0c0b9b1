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
        new TariffGame.TariffGame(),
        new Blocs.Blocs(),
        new SovereignDebt.SovereignDebt(),
        new TechnologyDiffusion.TechnologyDiffusion(),
        new TransnationalCapital.TransnationalCapital(),
        new WageBargaining.WageBargaining(),
        new HouseholdLabour.HouseholdLabour(),
        new TransnationalCivilSociety.TransnationalCivilSociety(),
        new Colonialism.Colonialism(),
        new CollectiveSecurity.CollectiveSecurity(),
        new Hegemony.Hegemony(),
        new Conflict.Conflict(),
        new ClassConflict.ClassConflict(),
        new Regimes.Regimes(),
    ];

    /// <summary>The mechanism of that name, or null.</summary>
    public static IMechanism? Find(string name) => All.FirstOrDefault(m => m.Description.Name == name);
}
