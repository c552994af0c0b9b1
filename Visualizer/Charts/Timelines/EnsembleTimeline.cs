using System.Collections.Immutable;

namespace WorldSystems.Charts.Timelines;

/// <summary>
/// Measures of many runs of one scenario, by year: from <c>ensemble.csv</c> with the columns
/// <c>seed,year,measure,value</c>, where rows without a year (measures of a whole run) are passed over,
/// or from the <c>world.csv</c> of each run.
/// </summary>
public sealed class EnsembleTimeline
{
    /// <summary>Name of the file in an ensemble's folder.</summary>
    public const string FileName = "ensemble.csv";

    private static readonly string[] OfWorld = [WorldTimeline.GapRatio, WorldTimeline.TermsOfTrade, WorldTimeline.ProductPerHead];

    private readonly Dictionary<string, SortedDictionary<int, List<double>>> _values;

    private EnsembleTimeline(int runs, Dictionary<string, SortedDictionary<int, List<double>>> values) => (Runs, _values) = (runs, values);

    /// <summary>Number of runs.</summary>
    public int Runs { get; }

    /// <summary>Measures, in the order of the file.</summary>
    public IEnumerable<string> Measures => _values.Keys;

    /// <summary>Reads the file.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static EnsembleTimeline Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file);
        int seed = reader.Require("seed"), year = reader.Require("year"), measure = reader.Require("measure"), value = reader.Require("value");
        var (seeds, values) = (new HashSet<string>(), new Dictionary<string, SortedDictionary<int, List<double>>>());
        while (reader.Read())
        {
            seeds.Add(reader.Text(seed));
            if (!reader.IsEmpty(year))
                Add(values, reader.Text(measure), reader.Year(year), reader.Number(value));
        }
        return new EnsembleTimeline(seeds.Count, values);
    }

    /// <summary>The same from runs that kept every year: gap ratio, terms of trade, product per head.</summary>
    public static EnsembleTimeline Of(IEnumerable<WorldTimeline> runs)
    {
        var (count, values) = (0, new Dictionary<string, SortedDictionary<int, List<double>>>());
        foreach (var run in runs)
        {
            count++;
            foreach (var measure in OfWorld.Where(run.Has))
            {
                foreach (var (year, value) in run.Years.Zip(run.Column(measure)))
                    Add(values, measure, year, value);
            }
        }
        return new EnsembleTimeline(count, values);
    }

    /// <summary>Years in which a run has a value, ascending.</summary>
    public ImmutableArray<int> Years(string measure) => _values.TryGetValue(measure, out var years) ? [.. years.Keys] : [];

    /// <summary>A quantile over the runs that have a value, by year (Hyndman and Fan 1996, type 7).</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="share">0 to 1: 0.5 is the median.</param>
    public double[] Quantile(string measure, double share) =>
        _values.TryGetValue(measure, out var years) ? [.. years.Values.Select(values => Quantile(values, share))] : [];

    private static void Add(Dictionary<string, SortedDictionary<int, List<double>>> values, string measure, int year, double value)
    {
        if (!double.IsFinite(value))
            return;
        if (!values.TryGetValue(measure, out var years))
            values.Add(measure, years = []);
        if (!years.TryGetValue(year, out var runs))
            years.Add(year, runs = []);
        runs.Add(value);
    }

    private static double Quantile(List<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return sorted[below] + (at - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]);
    }
}
