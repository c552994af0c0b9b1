namespace WorldSystems.Engine.Model.Parameters;

/// <summary>The parameters of one mechanism, immutable; each mechanism derives its own record, section <c>[mechanisms.NAME]</c> of a scenario.</summary>
public abstract record MechanismParameters
{
    /// <summary>Whether the mechanism acts.</summary>
    public bool Enabled { get; init; }
}

/// <summary>What a mechanism's parameters are where a scenario says nothing.</summary>
/// <typeparam name="T">The record itself.</typeparam>
public interface IMechanismDefaults<T>
    where T : MechanismParameters, IMechanismDefaults<T>
{
    /// <summary>All defaults; switched off.</summary>
    static abstract T Default { get; }
}
