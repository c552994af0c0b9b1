using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;

/// <summary>Section <c>[mechanisms.transnational_civil_society]</c>.</summary>
public sealed record TransnationalCivilSocietyParameters : MechanismParameters, IMechanismDefaults<TransnationalCivilSocietyParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "transnational_civil_society";

    /// <inheritdoc/>
    public static TransnationalCivilSocietyParameters Default { get; } = new();

    /// <summary>f, foundings a year.</summary>
    public double Founding { get; init; } = 0.02;

    /// <summary>s, how fast networks spread.</summary>
    public double Spread { get; init; } = 5;

    /// <summary>x, chance that a network dissolves.</summary>
    public double Lapse { get; init; } = 0.01;

    /// <summary>delta, how much more democracies found and join.</summary>
    public double Freedom { get; init; } = 1;

    /// <summary>kappa, log odds of war less per common network.</summary>
    public double Channels { get; init; } = 0.02;

    /// <summary>v, by how much pressure raises the premium.</summary>
    public double Standards { get; init; } = 0.2;

    /// <summary>g, what rich members give of their income.</summary>
    public double Aid { get; init; } = 0.0005;
}
