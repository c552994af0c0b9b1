using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.HouseholdLabour;

/// <summary>Section <c>[mechanisms.household_labour]</c>.</summary>
public sealed record HouseholdLabourParameters : MechanismParameters, IMechanismDefaults<HouseholdLabourParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "household_labour";

    /// <inheritdoc/>
    public static HouseholdLabourParameters Default { get; } = new();

    /// <summary>h.</summary>
    public double Share { get; init; } = 0.6;
}
