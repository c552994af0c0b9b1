using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>Section <c>[mechanisms.hegemony]</c>.</summary>
public sealed record HegemonyParameters : MechanismParameters, IMechanismDefaults<HegemonyParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "hegemony";

    /// <inheritdoc/>
    public static HegemonyParameters Default { get; } = new();

    /// <summary>x, the lead that makes a leader.</summary>
    public double Lead { get; init; } = 0.2;

    /// <summary>w, how much force consent spares.</summary>
    public double ConsentWeight { get; init; } = 1;

    /// <summary>rho, force over a follower's income where nobody consents.</summary>
    public double Coercion { get; init; } = 0.06;

    /// <summary>h, how much dearer force is a unit of distance away.</summary>
    public double DistanceCost { get; init; } = 1;

    /// <summary>phi, the most of its income that a leader spends on force.</summary>
    public double Limit { get; init; } = 0.06;

    /// <summary>u, the part of the limit up to which it takes in followers.</summary>
    public double Ambition { get; init; } = 0.8;

    /// <summary>Whether states that do not consent are brought in by force.</summary>
    public bool Conquest { get; init; }

    /// <summary>b, the part of the force that followers pay for.</summary>
    public double Tribute { get; init; } = 0.5;

    /// <summary>a, how fast consent moves.</summary>
    public double Pace { get; init; } = 0.1;

    /// <summary>c_0, the good will that any order finds.</summary>
    public double Goodwill { get; init; } = 0.25;

    /// <summary>c_g, consent per unit of growth beyond the leader's.</summary>
    public double Gains { get; init; } = 15;

    /// <summary>c_h, consent by institutions and culture.</summary>
    public double Culture { get; init; } = 0.35;

    /// <summary>T, years in which institutions take root.</summary>
    public double Roots { get; init; } = 30;

    /// <summary>c_x, consent per share of trade with the leader.</summary>
    public double Ties { get; init; } = 0.5;

    /// <summary>c_d, consent lost per share of income drained.</summary>
    public double Drain { get; init; } = 4;

    /// <summary>c_o, consent lost where all neighbours are in the opposition.</summary>
    public double Opposition { get; init; } = 1;

    /// <summary>c*, the consent below which a society may break away.</summary>
    public double Threshold { get; init; } = 0.4;

    /// <summary>q, chance a year of breaking away without any consent.</summary>
    public double Unrest { get; init; } = 0.1;

    /// <summary>e, by how much an example of success moves others.</summary>
    public double Example { get; init; } = 10;

    /// <summary>Chance that rebels win.</summary>
    public double Victory { get; init; } = 0.3;

    /// <summary>Capital and arms that a revolt destroys.</summary>
    public double Damage { get; init; } = 0.05;

    /// <summary>What fighting a revolt costs, in years of full force.</summary>
    public double Campaign { get; init; } = 3;

    /// <summary>Years that a state stays out of the order, and opposed to it.</summary>
    public double Exile { get; init; } = 25;

    /// <summary>Duty on the leader's goods of states that broke away.</summary>
    public double DelinkingTariff { get; init; } = 0.5;

    /// <summary>o, by how much followers lower their duties.</summary>
    public double Openness { get; init; } = 0.3;

    /// <summary>pi, log odds of war that a world-wide order takes from a pair within.</summary>
    public double Pacification { get; init; } = 1;

    /// <summary>Years without an order after one broke.</summary>
    public double Interregnum { get; init; } = 25;
}
