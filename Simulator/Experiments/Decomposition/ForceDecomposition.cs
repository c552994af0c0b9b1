using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Histories;
using WorldSystems.Experiments.Statistics;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Decomposition;

/// <summary>
/// How much of a measure each force of a scenario accounts for, its mechanisms and those of the kernel: worlds with every set of them run under the same
/// seeds, and the difference between the world with all and the world with none is divided by Shapley's rule (<see cref="ShapleyDecomposition"/>).
/// Exact up to 12 forces.
/// </summary>
public sealed class ForceDecomposition
{
    private readonly Scenario _scenario;
    private readonly ImmutableArray<Force> _forces;
    private readonly StudyMeasure _measure;
    private readonly DecompositionPlan _plan;
    private readonly ImmutableArray<ulong> _coalitions;
    private readonly double[][] _values;
    private readonly double[] _start;
    private readonly ConcurrentBag<(ulong Seed, ulong Coalition, FormattableString Why)> _failures = [];

    private ForceDecomposition(DecompositionPlan plan)
    {
        _plan = plan;
        _scenario = plan.Scenario;
        _measure = plan.Measure;
        _forces = Force.Of(plan);
        _coalitions = IsExact
            ? [.. Enumerable.Range(0, 1 << _forces.Length).Select(mask => (ulong)mask)]
            : ShapleyDecomposition.Coalitions(_forces.Length, plan.Permutations, plan.FirstSeed);
        _values = [.. Enumerable.Range(0, plan.Seeds).Select(_ => new double[_coalitions.Length])];
        _start = new double[plan.Seeds];
    }

    private bool IsExact => _forces.Length <= ShapleyDecomposition.ExactUpTo;

    private ulong Everybody => (1UL << _forces.Length) - 1;

    /// <summary>Number of runs that a decomposition takes.</summary>
    public static long RunsOf(DecompositionPlan plan) => new ForceDecomposition(plan) is var all ? (long)all._coalitions.Length * plan.Seeds : 0;

    /// <summary>Runs the worlds and divides the difference.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="jobs">Threads, 1 or more.</param>
    /// <param name="finished">Told after every run, from any thread.</param>
    /// <param name="cancellation">Stops between two years.</param>
    /// <exception cref="ArgumentException">Nothing acts in the scenario.</exception>
    public static DecompositionResult Run(DecompositionPlan plan, int jobs, Action? finished = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ForceDecomposition decomposition = new(plan);
        if (decomposition._forces.IsEmpty)
        {
            throw new ArgumentException("nothing acts in the scenario", nameof(plan));
        }

        int coalitions = decomposition._coalitions.Length;
        Parallel.ForEach(
            Partitioner.Create(Enumerable.Range(0, coalitions * plan.Seeds), EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation },
            run =>
            {
                decomposition.RunOne(run / coalitions, run % coalitions, cancellation);
                finished?.Invoke();
            });
        return decomposition.Result();
    }

    private void RunOne(int seed, int coalition, CancellationToken cancellation)
    {
        ulong mask = _coalitions[coalition];
        Scenario world = With(mask) with { Seed = _plan.FirstSeed + (ulong)seed };
        try
        {
            RunHistory history = RunHistory.Of(world, [], [_measure.Column], cancellation);
            _values[seed][coalition] = _measure.Read(history.World(_measure.Column), history.StartYear);
            if (mask == Everybody)
            {
                _start[seed] = history.World(_measure.Column)[0];
            }
        }
        catch (SimulationException failure)
        {
            _values[seed][coalition] = double.NaN;
            _failures.Add((world.Seed, mask, failure.InParts));
        }
    }

    /// <summary>The scenario in which only the forces of a set act.</summary>
    private Scenario With(ulong mask)
    {
        Scenario world = _scenario;
        for (int i = 0; i < _forces.Length; i++)
        {
            world = (mask & (1UL << i)) == 0 ? _forces[i].Without(world) : world;
        }

        return world;
    }

    private DecompositionResult Result()
    {
        int[] whole = [.. Enumerable.Range(0, _plan.Seeds).Where(seed => Array.TrueForAll(_values[seed], double.IsFinite))];
        FailedWorld[] failures = [.. _failures.OrderBy(failure => (failure.Seed, failure.Coalition)).Select(failure => new FailedWorld(failure.Seed, NamesOf(failure.Coalition), failure.Why))];
        if (whole.Length == 0)
        {
            return new([], double.NaN, double.NaN, double.NaN, 0, IsExact, Table(), [.. failures]);
        }

        ShapleyShares[] shares = [.. whole.Select(seed => Shares(_values[seed]))];
        Bootstrap bootstrap = new();
        ShapleyShares mean = ShapleyDecomposition.Averaged(shares, bootstrap);
        return new(
            [.. _forces.Select((force, i) => new ForceShare(force.Name, force.IsMechanism, mean.Shares[i], Mean(whole, seed => Of(seed, 1UL << i) - Of(seed, 0)), Mean(whole, seed => Of(seed, Everybody) - Of(seed, Everybody & ~(1UL << i)))))],
            Means.Of([.. whole.Select(seed => _start[seed])]),
            mean.Nobody,
            mean.Everybody,
            whole.Length,
            IsExact,
            Table(),
            [.. failures]);
    }

    private ShapleyShares Shares(double[] values) => IsExact
        ? ShapleyDecomposition.Exact(values)
        : ShapleyDecomposition.Sampled(_forces.Length, _plan.Permutations, _plan.FirstSeed, mask => values[_coalitions.IndexOf(mask)]);

    private double Of(int seed, ulong mask) => _coalitions.IndexOf(mask) is var at and >= 0 ? _values[seed][at] : double.NaN;

    private static double Mean(int[] seeds, Func<int, double> of) => Means.Of([.. seeds.Select(of)]);

    private string NamesOf(ulong mask) => mask == 0 ? "none of them" : string.Join(", ", _forces.Where((_, i) => (mask & (1UL << i)) != 0).Select(force => force.Name));

    /// <summary>Every world: <c>seed,FORCES,value</c>, 1 where a force acts.</summary>
    private byte[] Table()
    {
        StringBuilder csv = new(string.Join(',', ["seed", .. _forces.Select(force => force.Name), _measure.Name]) + "\n");
        for (int seed = 0; seed < _plan.Seeds; seed++)
        {
            for (int c = 0; c < _coalitions.Length; c++)
            {
                string acting = string.Concat(_forces.Select((_, i) => (_coalitions[c] >> i & 1) + ","));
                string value = CsvText.Number(_values[seed][c]);
                csv.Append(CultureInfo.InvariantCulture, $"{_plan.FirstSeed + (ulong)seed},{acting}{value}\n");
            }
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
