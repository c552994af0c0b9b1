using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Studies;

/// <summary>A plan with its points and runs, each found by its place: nothing of them is held in memory.</summary>
public sealed class Study
{
    private readonly BaseScenario _base;
    private readonly StudyPoints _points;
    private readonly byte[] _content;

    /// <summary>Lays out the runs of a plan.</summary>
    /// <param name="plan">A valid plan as it was read.</param>
    /// <param name="engine">Version of the engine, which is a part of every run's id.</param>
    /// <exception cref="ArgumentException">The plan has errors.</exception>
    public Study(PlanResult plan, string engine)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Plan = plan.Plan ?? throw new ArgumentException("the plan has errors", nameof(plan));
        _base = plan.Base!;
        _points = new(Plan);
        _content = Content(plan, engine);
    }

    /// <summary>The plan.</summary>
    public StudyPlan Plan { get; }

    /// <summary>Number of points.</summary>
    public long Points => _points.Count;

    /// <summary>Number of runs; with a stop rule the most there can be.</summary>
    public long Runs => Points * Plan.Replicates;

    /// <summary>The values of the axes at a point, in order.</summary>
    public ImmutableArray<string> ValuesAt(long point) => _points.At(point);

    /// <summary>A run of a point.</summary>
    public StudyRun RunAt(long point, int replicate)
    {
        ulong seed = Plan.FirstSeed + (ulong)replicate;
        return new(point, replicate, seed, Id(ChangesAt(point), seed));
    }

    /// <summary>Runs of a point, from one replicate to before another.</summary>
    public IEnumerable<StudyRun> RunsAt(long point, int from, int to)
    {
        string changes = ChangesAt(point);
        for (int replicate = from; replicate < to; replicate++)
        {
            ulong seed = Plan.FirstSeed + (ulong)replicate;
            yield return new(point, replicate, seed, Id(changes, seed));
        }
    }

    /// <summary>All runs, point by point.</summary>
    public IEnumerable<StudyRun> AllRuns()
    {
        for (long point = 0; point < Points; point++)
        {
            foreach (StudyRun run in RunsAt(point, 0, Plan.Replicates))
            {
                yield return run;
            }
        }
    }

    /// <summary>The id of a point, by which points are dealt out where a stop rule has to see all runs of one.</summary>
    public RunId PointId(long point) => Id(ChangesAt(point), null);

    /// <summary>The scenario at a point, or what is wrong with it there.</summary>
    public ScenarioResult ScenarioAt(long point) => _base.With([.. ChangesOf(point)]);

    /// <summary>All that differs at a point from the scenario's file: the plan's changes, then the point's.</summary>
    public IEnumerable<ScenarioOverride> OverridesAt(long point) => [.. Plan.Changes, .. ChangesOf(point)];

    /// <summary>The scenario with other values of the axes than those of a point, or what is wrong with it then.</summary>
    internal ScenarioResult ScenarioWith(ImmutableArray<string> values) => _base.With([.. ChangesOf(values)]);

    /// <summary>The id of what is done under all seeds of the plan with such values.</summary>
    /// <param name="values">A value an axis.</param>
    /// <param name="what">What is done, so that it is not taken for something else.</param>
    internal RunId IdWith(ImmutableArray<string> values, string what) =>
        Id(FormattableString.Invariant($"{Changes(values)}\n{what} of {Plan.Replicates} seeds"), Plan.FirstSeed);

    private IEnumerable<ScenarioOverride> ChangesOf(long point) => ChangesOf(ValuesAt(point));

    private IEnumerable<ScenarioOverride> ChangesOf(ImmutableArray<string> values) =>
        Plan.Axes.Zip(values, (axis, value) => new ScenarioOverride(axis.Key, value, $"{axis.Key}={value}"));

    /// <summary>What every run of the study shares: the engine, the scenario's files, the plan's changes.</summary>
    private static byte[] Content(PlanResult plan, string engine)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(ReadOnlySpan<byte> part)
        {
            hash.AppendData(BitConverter.GetBytes((long)part.Length));
            hash.AppendData(part);
        }

        Add(Encoding.UTF8.GetBytes(engine));
        foreach ((string path, ReadOnlyMemory<byte> bytes) in plan.Files.Where(file => file.Key != plan.PointsFile))
        {
            Add(Encoding.UTF8.GetBytes(Path.GetFileName(path)));
            Add(bytes.Span);
        }

        foreach (ScenarioOverride change in plan.Plan!.Changes)
        {
            Add(Encoding.UTF8.GetBytes($"{change.Key}={change.Value}"));
        }

        return hash.GetHashAndReset();
    }

    /// <summary>What a point changes, by key: the same whatever the order of the axes.</summary>
    private string ChangesAt(long point) => Changes(ValuesAt(point));

    private string Changes(ImmutableArray<string> values) =>
        string.Join('\n', Plan.Axes.Zip(values, (axis, value) => $"{axis.Key}={value}").Order(StringComparer.Ordinal));

    private RunId Id(string changes, ulong? seed)
    {
        byte[] own = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{changes}\nseed={seed}"));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. _content, .. own], hash);
        return RunId.Of(hash);
    }
}
