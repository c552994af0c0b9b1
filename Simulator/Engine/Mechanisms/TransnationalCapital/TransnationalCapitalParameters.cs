using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.TransnationalCapital;

/// <summary>Section <c>[mechanisms.transnational_capital]</c>.</summary>
public sealed record TransnationalCapitalParameters : MechanismParameters, IMechanismDefaults<TransnationalCapitalParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "transnational_capital";

    /// <inheritdoc/>
    public static TransnationalCapitalParameters Default { get; } = new();

    /// <summary>o.</summary>
    public double Outward { get; init; } = 0.5;

    /// <summary>chi.</summary>
    public double Advantage { get; init; } = 0.5;

    /// <summary>h.</summary>
    public double Hurdle { get; init; } = 0.1;

    /// <summary>rho.</summary>
    public double Repatriation { get; init; } = 0.67;

    /// <summary>k.</summary>
    public double Entry { get; init; } = 0.3;

    /// <summary>f.</summary>
    public double Limit { get; init; } = 0.6;

    /// <summary>e.</summary>
    public double Enclave { get; init; } = 0.1;
}
