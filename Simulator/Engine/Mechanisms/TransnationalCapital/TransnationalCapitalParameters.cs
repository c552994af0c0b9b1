using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.TransnationalCapital;

/// <summary>Section <c>[mechanisms.transnational_capital]</c>.</summary>
public sealed record TransnationalCapitalParameters : MechanismParameters, IMechanismDefaults<TransnationalCapitalParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "transnational_capital";

    /// <inheritdoc/>
    public static TransnationalCapitalParameters Default { get; } = new();

    /// <summary>o, the most of home saving that goes abroad.</summary>
    public double Outward { get; init; } = 0.5;

    /// <summary>chi, the elasticity of what a firm earns to its technical advantage.</summary>
    public double Advantage { get; init; } = 0.5;

    /// <summary>h, by how much more than at home it must expect.</summary>
    public double Hurdle { get; init; } = 0.1;

    /// <summary>rho, the share of profits that goes home.</summary>
    public double Repatriation { get; init; } = 0.67;

    /// <summary>k, the most a host takes, in units of its saving.</summary>
    public double Entry { get; init; } = 0.3;

    /// <summary>f, the foreign share at which no new firm enters.</summary>
    public double Limit { get; init; } = 0.6;

    /// <summary>e, raw-material technology per expansion of foreign-owned capital.</summary>
    public double Enclave { get; init; } = 0.1;

    /// <summary>x, years for which no firm enters a host that has expropriated.</summary>
    public double Exclusion { get; init; } = 20;
}
