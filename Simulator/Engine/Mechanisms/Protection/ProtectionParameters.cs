using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Protection;

/// <summary>Section <c>[mechanisms.protection]</c>.</summary>
public sealed record ProtectionParameters : MechanismParameters, IMechanismDefaults<ProtectionParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "protection";

    /// <inheritdoc/>
    public static ProtectionParameters Default { get; } = new();

    /// <summary>t^M.</summary>
    public double TariffManufactures { get; init; } = 0.2;

    /// <summary>t^R.</summary>
    public double TariffRaw { get; init; } = 0.1;
}
