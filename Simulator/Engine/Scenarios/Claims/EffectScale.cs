namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>What the number of an expectation is about.</summary>
public enum EffectScale
{
    /// <summary>The value itself, or with something to compare it with the difference.</summary>
    Plain,

    /// <summary>Observed over compared, written <c>5x</c>.</summary>
    Ratio,

    /// <summary>100 (observed / compared - 1), written <c>20 %</c>.</summary>
    Percent,
}
