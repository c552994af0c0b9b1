using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.IndustrialPolicy;

/// <summary>What the steps of the mechanism share: who is able, who is supported, and what the last review found.</summary>
internal sealed class SupportRecord
{
    /// <summary>Not suspended.</summary>
    public const int Never = int.MinValue;

    public SupportRecord(World world)
    {
        Capacity = world.Store.Take();
        Supported = world.Store.Take();
        ExportShare = world.Store.Take();
        NextReview = new int[world.Count];
        SuspendedUntil = new int[world.Count];
        Array.Fill(SuspendedUntil, Never);
        var draws = new RandomStreams(world.Seed, world.Run, IndustrialPolicyParameters.Name);
        for (int i = 0; i < world.Count; i++)
        {
            Capacity.Span[i] = draws.Uniform(i, 0);
        }

        world.PublishedColumns["state_capacity"] = () => Capacity;
        world.PublishedColumns["industrial_policy"] = () => Supported;
    }

    /// <summary>k_i, uniform between 0 and 1, for good.</summary>
    public Column Capacity { get; }

    /// <summary>1 where the state supports its industry this year.</summary>
    public Column Supported { get; }

    /// <summary>Exports of manufactures over market income as the last review found them; NaN before the first.</summary>
    public Column ExportShare { get; }

    /// <summary>Index of the year of the next review.</summary>
    public int[] NextReview { get; }

    /// <summary>Index of the year from which a state whose support was withdrawn may try again; <see cref="Never"/> where none was.</summary>
    public int[] SuspendedUntil { get; }

    /// <summary>Support begins; next year's look back at its first year sets the mark for the reviews.</summary>
    public void Begin(World world, int state)
    {
        Supported.Span[state] = 1;
        SuspendedUntil[state] = Never;
        ExportShare.Span[state] = double.NaN;
        NextReview[state] = world.Year.Index + 1;
    }

    /// <summary>The next review compares with last year.</summary>
    public void Watch(World world, int state, int reviewYears)
    {
        ExportShare.Span[state] = ShareOf(world, state);
        NextReview[state] = world.Year.Index + reviewYears;
    }

    /// <summary>No state supports its industry, nothing is remembered but what states are able to do.</summary>
    public void End()
    {
        Supported.Padded.Clear();
        Array.Fill(SuspendedUntil, Never);
    }

    /// <summary>Last year's exports of manufactures over market income.</summary>
    public static double ShareOf(World world, int state) => world.Income[state] > 0 ? world.Manufactures.Exports[state] / world.Income[state] : 0;
}
