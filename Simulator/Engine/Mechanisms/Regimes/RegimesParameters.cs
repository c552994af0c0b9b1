using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Regimes;

/// <summary>Section <c>[mechanisms.regimes]</c>.</summary>
public sealed record RegimesParameters : MechanismParameters, IMechanismDefaults<RegimesParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "regimes";

    /// <inheritdoc/>
    public static RegimesParameters Default { get; } = new();

    /// <summary>y*, the income per head to which the two base rates belong.</summary>
    public double ReferenceIncome { get; init; } = 0.8;

    /// <summary>T, a year.</summary>
    public double Transition { get; init; } = 0.006;

    /// <summary>beta_T, log odds per log income.</summary>
    public double TransitionIncome { get; init; } = 0.5;

    /// <summary>B, a year.</summary>
    public double Breakdown { get; init; } = 0.13;

    /// <summary>beta_B, log odds per log income.</summary>
    public double BreakdownIncome { get; init; } = 1.2;

    /// <summary>delta_n, log odds.</summary>
    public double Neighbours { get; init; } = 1.5;

    /// <summary>delta_p, log odds.</summary>
    public double Powers { get; init; } = 0.5;

    /// <summary>r, in units of distance.</summary>
    public double Reach { get; init; } = 0.15;

    /// <summary>kappa, log odds.</summary>
    public double Crisis { get; init; } = 0.8;

    /// <summary>upsilon, log odds.</summary>
    public double Upheaval { get; init; } = 1.5;

    /// <summary>phi, a year.</summary>
    public double Consolidation { get; init; } = 0.3;

    /// <summary>s, score.</summary>
    public double Spread { get; init; } = 0.3;
}
