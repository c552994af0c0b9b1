using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using MathNet.Numerics.Statistics;

namespace WorldSystems.Experiments.Ensembles;

/// <summary>What an ensemble gave.</summary>
/// <param name="Runs">In the order of the seeds.</param>
public sealed record EnsembleResult(ImmutableArray<RunObservations> Runs)
{
    private const double Low = 0.1;
    private const double High = 0.9;

    /// <summary>Median and 10th to 90th percentile of every measure; runs in which it is undefined are left out of it.</summary>
    public IEnumerable<EnsembleRow> Rows()
    {
        for (int i = 0; i < Runs[0].Observations.Count; i++)
        {
            Observation first = Runs[0].Observations[i];
            double[] values = [.. Runs.Select(run => run.Observations[i].Value).Where(double.IsFinite)];
            yield return new(first.Measure, first.Year, Quantile(values, 0.5), Quantile(values, Low), Quantile(values, High));
        }
    }

    /// <summary>Every observation: <c>seed,year,measure,value</c>, the year empty for a measure of the whole run.</summary>
    public byte[] ToCsv()
    {
        var csv = new StringBuilder("seed,year,measure,value\n");
        foreach (RunObservations run in Runs)
        {
            foreach (Observation observation in run.Observations)
            {
                string value = double.IsFinite(observation.Value) ? observation.Value.ToString("R", CultureInfo.InvariantCulture) : "";
                csv.Append(CultureInfo.InvariantCulture, $"{run.Seed},{observation.Year},{observation.Measure.Name},{value}\n");
            }
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static double Quantile(double[] values, double at) => values.Length > 0 ? values.QuantileCustom(at, QuantileDefinition.R7) : double.NaN;
}

/// <summary>A measure over all runs.</summary>
/// <param name="Measure">What it is.</param>
/// <param name="Year">Calendar year; null for a measure of the whole run.</param>
/// <param name="Median">Median.</param>
/// <param name="Low">10th percentile.</param>
/// <param name="High">90th percentile.</param>
public sealed record EnsembleRow(EnsembleMeasure Measure, int? Year, double Median, double Low, double High);
