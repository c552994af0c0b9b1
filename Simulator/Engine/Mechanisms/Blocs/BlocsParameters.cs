using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.Blocs;

/// <summary>Section <c>[mechanisms.blocs]</c>.</summary>
public sealed record BlocsParameters : MechanismParameters, IMechanismDefaults<BlocsParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "blocs";

    /// <inheritdoc/>
    public static BlocsParameters Default { get; } = new();

    /// <summary>omega, share of states that would delink.</summary>
    public double Willing { get; init; } = 0.3;

    /// <summary>y_join, relative to the world.</summary>
    public double JoinBelow { get; init; } = 0.6;

    /// <summary>y_leave, relative to the world.</summary>
    public double LeaveAbove { get; init; } = 1.2;

    /// <summary>Whether members who fare worse than outsiders may go.</summary>
    public bool MayLeave { get; init; } = true;

    /// <summary>T, years.</summary>
    public double Patience { get; init; } = 25;

    /// <summary>t_out.</summary>
    public double OutwardTariff { get; init; } = 3;

    /// <summary>t_back.</summary>
    public double Retaliation { get; init; }
}
