using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>Section <c>[mechanisms.conflict]</c>.</summary>
public sealed record ConflictParameters : MechanismParameters, IMechanismDefaults<ConflictParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "conflict";

    /// <inheritdoc/>
    public static ConflictParameters Default { get; } = new();

    /// <summary>b_0, log odds of a dispute in a year.</summary>
    public double Constant { get; init; } = -3.1;

    /// <summary>b_N, neighbours.</summary>
    public double Contiguity { get; init; } = 0.989;

    /// <summary>b_d, per unit of log distance.</summary>
    public double Distance { get; init; } = 0.376;

    /// <summary>b_c, per unit of the log ratio of capabilities.</summary>
    public double CapabilityRatio { get; init; } = 0.318;

    /// <summary>b_m, pairs without a great power.</summary>
    public double MinorPowers { get; init; } = 0.647;

    /// <summary>b_A, allies.</summary>
    public double Alliance { get; init; } = 0.539;

    /// <summary>b_D, the less democratic of the two.</summary>
    public double Democracy { get; init; } = 3.5;

    /// <summary>b_H, the more democratic of the two.</summary>
    public double DemocracyHigh { get; init; } = 0.4;

    /// <summary>b_T, the lower dependence on each other's trade.</summary>
    public double Dependence { get; init; } = 52.9;

    /// <summary>b_R, rivals.</summary>
    public double Rivalry { get; init; } = 1;

    /// <summary>Weight of what other mechanisms add.</summary>
    public double Friction { get; init; } = 1;

    /// <summary>b_h, what the victim's friends take from the attacker's chance.</summary>
    public double Deterrence { get; init; } = 3.3;

    /// <summary>e, share of disputes that become wars.</summary>
    public double Escalation { get; init; } = 0.05;

    /// <summary>c_G, share of the world's capabilities that makes a great power.</summary>
    public double GreatPower { get; init; } = 0.05;

    /// <summary>h_R, tension at which two states become rivals.</summary>
    public double RivalryDisputes { get; init; } = 3;

    /// <summary>T_R, years in which tension falls to 1/e.</summary>
    public double RivalryMemory { get; init; } = 10;

    /// <summary>r, probability that an ally of the attacked joins.</summary>
    public double Reliability { get; init; } = 0.75;

    /// <summary>r_o, probability that an ally of an attacker, or of one that joined, joins.</summary>
    public double OffensiveReliability { get; init; } = 0.2;

    /// <summary>a, threat over own and allies' strength beyond which a state seeks an ally.</summary>
    public double Alarm { get; init; } = 1;

    /// <summary>v, part of the threat that an ally must weigh.</summary>
    public double Worth { get; init; } = 0.1;

    /// <summary>Part of the alarm below which an ally is let go.</summary>
    public double Relief { get; init; } = 0.5;

    /// <summary>Years between two looks at the own alliances.</summary>
    public double ReviewYears { get; init; } = 5;

    /// <summary>Share of states that join the threat instead of its opponents.</summary>
    public double Bandwagoning { get; init; } = 0.1;

    /// <summary>How much more a democracy prefers a democratic ally.</summary>
    public double Affinity { get; init; } = 1;

    /// <summary>m, exponent of strength in the contest.</summary>
    public double Contest { get; init; } = 1;

    /// <summary>k, campaigns by which a side must lead to win.</summary>
    public double Decision { get; init; } = 3;

    /// <summary>w, log survival per part of the people lost.</summary>
    public double Weariness { get; init; } = 15;

    /// <summary>e_0, effort in the first year.</summary>
    public double Effort { get; init; } = 0.05;

    /// <summary>g, growth factor of effort from year to year.</summary>
    public double EffortGrowth { get; init; } = 2;

    /// <summary>mu, part of the people that would die in a year of full effort against an enemy beyond measure.</summary>
    public double Lethality { get; init; } = 0.02;

    /// <summary>The same of capital.</summary>
    public double Destruction { get; init; } = 0.05;

    /// <summary>o, obstacle to trade between enemies.</summary>
    public double Obstacle { get; init; } = 0.8;

    /// <summary>Share of investment that buys arms without any rival.</summary>
    public double ArmsInPeace { get; init; } = 0.08;

    /// <summary>What rivals far stronger add to it.</summary>
    public double ArmsAgainstRivals { get; init; } = 0.12;

    /// <summary>The share in a war of full effort.</summary>
    public double ArmsInWar { get; init; } = 0.5;

    /// <summary>Share of income that a loser pays a year.</summary>
    public double Reparations { get; init; } = 0.02;

    /// <summary>Years for which it pays.</summary>
    public double ReparationYears { get; init; } = 10;
}
