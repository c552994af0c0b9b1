namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>How the states of a group are found.</summary>
public enum GroupRule
{
    /// <summary>Every state.</summary>
    All,

    /// <summary>The zone core.</summary>
    Core,

    /// <summary>The zone semi-periphery.</summary>
    Semi,

    /// <summary>The zone periphery.</summary>
    Periphery,

    /// <summary>The N states with the highest product per head.</summary>
    Top,

    /// <summary>The N states with the lowest product per head.</summary>
    Bottom,

    /// <summary>States in which a column of states.csv is above 0.</summary>
    Where,

    /// <summary>States in which a column of states.csv was above 0 in any year so far.</summary>
    Ever,

    /// <summary>One state by its id.</summary>
    State,
}
