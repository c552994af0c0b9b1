using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.CollectiveSecurity;

/// <summary>Section <c>[mechanisms.collective_security]</c>.</summary>
public sealed record CollectiveSecurityParameters : MechanismParameters, IMechanismDefaults<CollectiveSecurityParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "collective_security";

    /// <inheritdoc/>
    public static CollectiveSecurityParameters Default { get; } = new();

    /// <summary>rho.</summary>
    public double Reliability { get; init; } = 0.6;

    /// <summary>phi.</summary>
    public double Shirking { get; init; } = 0.5;

    /// <summary>b.</summary>
    public double Burden { get; init; } = 1;

    /// <summary>nu.</summary>
    public double Norm { get; init; } = 0.5;

    /// <summary>h, of the cost.</summary>
    public double Inertia { get; init; } = 0.5;

    /// <summary>omega.</summary>
    public double Abstention { get; init; }

    /// <summary>c_G, share of capability.</summary>
    public double GreatPower { get; init; } = 0.05;

    /// <summary>T, years.</summary>
    public double Memory { get; init; } = 10;

    /// <summary>r, in units of distance.</summary>
    public double Reach { get; init; } = 0.15;

    /// <summary>o.</summary>
    public double Embargo { get; init; } = 1;

    /// <summary>x.</summary>
    public double TradeCost { get; init; } = 3;
}
