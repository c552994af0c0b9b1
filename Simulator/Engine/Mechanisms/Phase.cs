namespace WorldSystems.Engine.Mechanisms;

/// <summary>Where in the year a step of a mechanism acts.</summary>
public enum Phase
{
    /// <summary>
    /// After trade costs, capacity and tastes, before the world market: states set rules (tariffs, saving, premiums) and pay each other, from what
    /// they know of the years before.
    /// </summary>
    BeforeMarket,

    /// <summary>After the accounts of the year, before labour moves.</summary>
    AfterAccounts,

    /// <summary>After learning by doing, before raw-material technology: knowledge moves.</summary>
    AfterLearning,

    /// <summary>After everything else: stocks close.</summary>
    EndOfYear,
}
