using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Colonialism;

/// <summary>Section <c>[mechanisms.colonialism]</c>.</summary>
public sealed record ColonialismParameters : MechanismParameters, IMechanismDefaults<ColonialismParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "colonialism";

    /// <inheritdoc/>
    public static ColonialismParameters Default { get; } = new();

    /// <summary>a.</summary>
    public double Attempts { get; init; } = 0.2;

    /// <summary>k.</summary>
    public double ReachLoss { get; init; } = 2;

    /// <summary>m.</summary>
    public double Decisiveness { get; init; } = 2;

    /// <summary>c.</summary>
    public double CampaignCost { get; init; } = 0.02;

    /// <summary>q.</summary>
    public double Hurdle { get; init; } = 0.05;

    /// <summary>tau.</summary>
    public double Tribute { get; init; } = 0.012;

    /// <summary>v.</summary>
    public double CaptiveTrade { get; init; } = 0.3;

    /// <summary>g.</summary>
    public double Garrison { get; init; } = 0.0015;

    /// <summary>u.</summary>
    public double UnrestCost { get; init; } = 80;

    /// <summary>h.</summary>
    public double HoldDown { get; init; } = 0.3;

    /// <summary>o^M.</summary>
    public double Preference { get; init; } = 0.3;

    /// <summary>o^R.</summary>
    public double Staple { get; init; } = 0.2;

    /// <summary>b_M.</summary>
    public double IndustryStirs { get; init; } = 0.1;

    /// <summary>b_D.</summary>
    public double DrainStirs { get; init; } = 8;

    /// <summary>b_X.</summary>
    public double ExampleStirs { get; init; } = 0.05;

    /// <summary>f.</summary>
    public double Repression { get; init; } = 0.3;

    /// <summary>e.</summary>
    public double Revolts { get; init; } = 0.05;

    /// <summary>w.</summary>
    public double WarStrain { get; init; } = 0.5;

    /// <summary>z.</summary>
    public double Destruction { get; init; } = 0.02;

    /// <summary>mu.</summary>
    public double Deaths { get; init; } = 0.005;

    /// <summary>x.</summary>
    public double TieDecay { get; init; } = 0.026;

    /// <summary>phi.</summary>
    public double Friction { get; init; } = 2;
}
