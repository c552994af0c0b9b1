namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>What the number of a <see cref="Moment"/> counts from.</summary>
public enum MomentOrigin
{
    /// <summary>Years after the first reported year.</summary>
    Start,

    /// <summary>The last year; the number is 0.</summary>
    End,

    /// <summary>A calendar year.</summary>
    Calendar,
}
