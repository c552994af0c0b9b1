namespace WorldSystems.Lab.Lessons;

/// <summary>What a lesson's measure did between the first year and the last.</summary>
public enum Outcome
{
    /// <summary>It fell by more than a tenth.</summary>
    Fell,

    /// <summary>It stayed within a tenth of where it was.</summary>
    Stayed,

    /// <summary>It rose by more than a tenth.</summary>
    Rose,
}
