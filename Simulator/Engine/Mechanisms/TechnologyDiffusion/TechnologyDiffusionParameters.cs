using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.TechnologyDiffusion;

/// <summary>Section <c>[mechanisms.technology_diffusion]</c>.</summary>
public sealed record TechnologyDiffusionParameters : MechanismParameters, IMechanismDefaults<TechnologyDiffusionParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "technology_diffusion";

    /// <inheritdoc/>
    public static TechnologyDiffusionParameters Default { get; } = new();

    /// <summary>c.</summary>
    public double Rate { get; init; } = 0.02;

    /// <summary>h_0.</summary>
    public double Absorption { get; init; } = 0.1;

    /// <summary>psi.</summary>
    public double IndustryExponent { get; init; } = 1;

    /// <summary>k.</summary>
    public double DistanceDecay { get; init; }

    /// <summary>s.</summary>
    public double Form { get; init; } = 1;
}
