using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.WageBargaining;

/// <summary>Section <c>[mechanisms.wage_bargaining]</c>.</summary>
public sealed record WageBargainingParameters : MechanismParameters, IMechanismDefaults<WageBargainingParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "wage_bargaining";

    /// <inheritdoc/>
    public static WageBargainingParameters Default { get; } = new();

    /// <summary>m_low.</summary>
    public double PremiumUnorganised { get; init; } = 0.85;

    /// <summary>mu.</summary>
    public double Bargaining { get; init; } = 1;

    /// <summary>rho.</summary>
    public double ReserveExponent { get; init; } = 1;

    /// <summary>v.</summary>
    public double Adjustment { get; init; } = 0.05;

    /// <summary>Whether all states have the same premium.</summary>
    public bool Uniform { get; init; }
}
