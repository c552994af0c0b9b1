using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Experiments.Ensembles;
using WorldSystems.Experiments.Statistics;
using WorldSystems.Experiments.Studies;

namespace WorldSystems.Experiments.Comparisons;

/// <summary>Two worlds under the same seeds, so that they share every shock that both have: what differs is theirs, not luck's.</summary>
/// <param name="First">The first world's runs.</param>
/// <param name="Second">The second's.</param>
/// <param name="Rows">A row a measure and year that both have.</param>
public sealed record WorldComparison(EnsembleResult First, EnsembleResult Second, ImmutableArray<ComparisonRow> Rows)
{
    /// <summary>Runs both.</summary>
    /// <param name="first">The first world.</param>
    /// <param name="second">The second, with the same seeds.</param>
    /// <param name="jobs">Threads, 1 or more.</param>
    /// <param name="finished">Told the number of runs done, from any thread.</param>
    /// <param name="cancellation">Stops between two years.</param>
    /// <exception cref="Engine.Model.SimulationException">A run cannot go on.</exception>
    public static WorldComparison Of(EnsemblePlan first, EnsemblePlan second, int jobs, Action<int>? finished = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentOutOfRangeException.ThrowIfNotEqual((second.FirstSeed, second.Seeds), (first.FirstSeed, first.Seeds), nameof(second));
        EnsembleResult one = Ensemble.Run(first, jobs, finished, cancellation);
        EnsembleResult other = Ensemble.Run(second, jobs, finished is null ? null : done => finished(first.Seeds + done), cancellation);
        Dictionary<(string, int?), int> places = other.Runs[0].Observations.Select((observation, i) => (Key(observation), i)).ToDictionary(pair => pair.Item1, pair => pair.i);
        return new(one, other,
        [
            .. one.Runs[0].Observations
                .Select((observation, i) => (observation, i))
                .Where(pair => places.ContainsKey(Key(pair.observation)))
                .Select(pair => Row(pair.observation, Values(one, pair.i), Values(other, places[Key(pair.observation)]))),
        ]);
    }

    /// <summary>The table as CSV.</summary>
    public byte[] ToCsv()
    {
        StringBuilder csv = new("measure,year,first,second,difference,low,high,mean_difference,mean_low,mean_high,larger,smaller,pairs,sign_p,wilcoxon_p\n");
        foreach (ComparisonRow row in Rows)
        {
            PairedDifferences d = row.Differences;
            csv.Append(CultureInfo.InvariantCulture, $"{row.Measure.Name},{row.Year},{CsvText.Number(row.First)},{CsvText.Number(row.Second)},{CsvText.Number(d.Median.Value)},{CsvText.Number(d.Median.Low)},{CsvText.Number(d.Median.High)},{CsvText.Number(d.Mean.Value)},{CsvText.Number(d.Mean.Low)},{CsvText.Number(d.Mean.High)},{d.Positive},{d.Negative},{d.Pairs},{CsvText.Number(d.SignP)},{CsvText.Number(d.Wilcoxon.P)}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static (string, int?) Key(Observation observation) => (observation.Measure.Name, observation.Year);

    private static double[] Values(EnsembleResult result, int place) => [.. result.Runs.Select(run => run.Observations[place].Value)];

    private static ComparisonRow Row(Observation observation, double[] first, double[] second) =>
        new(observation.Measure, observation.Year, Median(first), Median(second), PairedDifferences.Of(first, second));

    private static double Median(double[] values) => Quantiles.Median([.. values.Where(double.IsFinite)]);
}

/// <summary>A measure in both worlds.</summary>
/// <param name="Measure">What it is.</param>
/// <param name="Year">Calendar year; null for a measure of the whole run.</param>
/// <param name="First">Median in the first world.</param>
/// <param name="Second">Median in the second.</param>
/// <param name="Differences">Second less first, seed by seed.</param>
public sealed record ComparisonRow(EnsembleMeasure Measure, int? Year, double First, double Second, PairedDifferences Differences);
