using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.ClassConflict;

/// <summary>Section <c>[mechanisms.class_conflict]</c>.</summary>
public sealed record ClassConflictParameters : MechanismParameters, IMechanismDefaults<ClassConflictParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "class_conflict";

    /// <inheritdoc/>
    public static ClassConflictParameters Default { get; } = new();

    /// <summary>b_0, log odds of a crisis in a year where every term is 0.</summary>
    public double Base { get; init; } = -6.5;

    /// <summary>w_k, weight of the capital share.</summary>
    public double Exploitation { get; init; } = 0.5;

    /// <summary>w_p, weight of the industrial proletariat.</summary>
    public double Proletariat { get; init; } = 0.5;

    /// <summary>w_s, weight of labour's falling share.</summary>
    public double Squeeze { get; init; } = 0.5;

    /// <summary>w_r, weight of the reserve.</summary>
    public double Reserve { get; init; } = 0.5;

    /// <summary>w_d, weight of deprivation against expectation.</summary>
    public double Deprivation { get; init; } = 0.5;

    /// <summary>w_h, weight of consent.</summary>
    public double Consent { get; init; } = 0.5;

    /// <summary>w_w, weight of war and defeat.</summary>
    public double War { get; init; } = 1;

    /// <summary>w_x, weight of the drain.</summary>
    public double Drain { get; init; } = 0.5;

    /// <summary>w_u, weight of uneven development.</summary>
    public double Unevenness { get; init; } = 0.5;

    /// <summary>w_e, weight of the example of others.</summary>
    public double Example { get; init; } = 0.5;

    /// <summary>r, the part of crises that full consent or democracy turns into reform.</summary>
    public double Reform { get; init; } = 0.5;

    /// <summary>mu_0, mark-up over wages where labour is not organised.</summary>
    public double Markup { get; init; } = 0.2;

    /// <summary>o, what organised labour takes off the mark-up.</summary>
    public double Organisation { get; init; } = 0.15;

    /// <summary>z, what the mobility of capital adds to it.</summary>
    public double Exit { get; init; } = 1.5;

    /// <summary>c, what a reform takes off it.</summary>
    public double Concession { get; init; } = 0.1;

    /// <summary>v, speed of the mark-up.</summary>
    public double Adjustment { get; init; } = 0.1;

    /// <summary>e, share of foreign claims that a revolution takes.</summary>
    public double Expropriation { get; init; } = 1;

    /// <summary>f, share of what was consumed that is saved by force.</summary>
    public double ForcedSaving { get; init; } = 0.15;

    /// <summary>q, part of the premium of manufacturing that planners do not pay.</summary>
    public double Mobilisation { get; init; } = 0.5;

    /// <summary>T, years of civil war.</summary>
    public double CivilWarYears { get; init; } = 3;

    /// <summary>d, share of capital that a year of civil war destroys.</summary>
    public double Destruction { get; init; } = 0.04;

    /// <summary>k, share of the people that a year of civil war kills.</summary>
    public double Mortality { get; init; } = 0.01;

    /// <summary>g, probability a year that the new rules end.</summary>
    public double Restoration { get; init; } = 0.02;
}
