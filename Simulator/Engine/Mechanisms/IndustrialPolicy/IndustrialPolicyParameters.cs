using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.IndustrialPolicy;

/// <summary>Section <c>[mechanisms.industrial_policy]</c>.</summary>
public sealed record IndustrialPolicyParameters : MechanismParameters, IMechanismDefaults<IndustrialPolicyParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "industrial_policy";

    /// <inheritdoc/>
    public static IndustrialPolicyParameters Default { get; } = new();

    /// <summary>pi, the share of states that are able.</summary>
    public double CapableShare { get; init; } = 0.15;

    /// <summary>y_start, relative to the world.</summary>
    public double StartBelow { get; init; } = 1;

    /// <summary>y_stop, relative to the world.</summary>
    public double StopAbove { get; init; } = 1.75;

    /// <summary>t.</summary>
    public double Tariff { get; init; } = 0.4;

    /// <summary>d, added to both saving rates.</summary>
    public double DirectedSaving { get; init; } = 0.15;

    /// <summary>e, part of saving.</summary>
    public double Schooling { get; init; } = 0.15;

    /// <summary>lambda_e, per year.</summary>
    public double LearningEffect { get; init; } = 0.25;

    /// <summary>psi.</summary>
    public double IndustryExponent { get; init; } = 0.5;

    /// <summary>w, part of the premium.</summary>
    public double LabourPull { get; init; } = 0.3;

    /// <summary>s, part of learning.</summary>
    public double Slack { get; init; } = 0.5;

    /// <summary>Whether support is tied to exports.</summary>
    public bool PerformanceConditions { get; init; } = true;

    /// <summary>T, years.</summary>
    public double ReviewYears { get; init; } = 5;

    /// <summary>r, relative growth of the share of exports between two reviews.</summary>
    public double Required { get; init; } = 0.05;

    /// <summary>Years without support after a failed review.</summary>
    public double SuspensionYears { get; init; } = 5;
}
