namespace WorldSystems.Experiments.Decomposition;

/// <summary>A world that did not run to its end.</summary>
/// <param name="Seed">Its seed.</param>
/// <param name="Forces">The forces that acted in it, or none of them.</param>
/// <param name="Why">Why, in parts for translation.</param>
public sealed record FailedWorld(ulong Seed, string Forces, FormattableString Why)
{
    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant($"seed {Seed}, {Forces}: {FormattableString.Invariant(Why)}");
}
