namespace WorldSystems.Experiments.Studies;

/// <summary>A part of a study, for one of several machines: the runs whose id leaves a certain rest.</summary>
/// <param name="Index">Which part, from 1.</param>
/// <param name="Count">How many parts there are.</param>
public readonly record struct Shard(int Index, int Count)
{
    /// <summary>Most parts.</summary>
    public const int MostParts = 100_000;

    /// <summary>The whole study.</summary>
    public static Shard Whole { get; } = new(1, 1);

    /// <summary>Whether what has this id is in the part.</summary>
    public bool Owns(RunId id) => (int)(id.Value % (uint)Count) == Index - 1;

    /// <summary>As a file's name and the command line write it: <c>3-of-8</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Index}-of-{Count}");
}
