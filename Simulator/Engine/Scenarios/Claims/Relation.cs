namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>How an effect must lie to the number of an expectation.</summary>
public enum Relation
{
    /// <summary>Greater, written <c>&gt;</c>.</summary>
    Above,

    /// <summary>Less, written <c>&lt;</c>.</summary>
    Below,

    /// <summary>Greater or equal, written <c>&gt;=</c>.</summary>
    AtLeast,

    /// <summary>Less or equal, written <c>&lt;=</c>.</summary>
    AtMost,

    /// <summary>Within two numbers or on one of them, written <c>between A and B</c>.</summary>
    Between,
}
