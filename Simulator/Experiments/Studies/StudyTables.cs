using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Engine.Timelines;
using WorldSystems.Experiments.Statistics;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Studies;

/// <summary>
/// The tables of a study whose runs are all done, in the order of the plan: <c>runs.csv</c>, a row a run, and <c>summary.csv</c>, a row a point and
/// measure. Their bytes depend on the plan and the results alone. One point is in memory at a time.
/// </summary>
public static class StudyTables
{
    /// <summary>Name of the table of runs.</summary>
    public const string Runs = "runs.csv";

    /// <summary>Name of the table of points.</summary>
    public const string Summary = "summary.csv";

    private const double Low = 0.1;
    private const double High = 0.9;
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The runs that a study has to have and their number at every point, as far as results are there: what a merge checks.</summary>
    public static StudyCompleteness Check(Study study, ResultTable results)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(results);
        long there = 0, missing = 0;
        StudyRun? first = null;
        for (long point = 0; point < study.Points; point++)
        {
            foreach (StudyRun run in Needed(study, results, point))
            {
                bool has = results.Has(run.Id);
                there += has ? 1 : 0;
                missing += has ? 0 : 1;
                first ??= has ? null : run;
            }
        }

        return new(there, missing, first, results.Count - there);
    }

    /// <summary>Writes runs.csv; all runs have to be there.</summary>
    public static void WriteRuns(Study study, ResultTable results, Stream output)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(results);
        using StreamWriter csv = new(output, Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" };
        csv.WriteLine(string.Join(',', RunColumns(study.Plan).Select(column => column.Name)));
        for (long point = 0; point < study.Points; point++)
        {
            string axes = Axes(study, point);
            foreach (StudyRun run in Needed(study, results, point))
            {
                csv.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{run.Id},{point},{run.Replicate},{run.Seed},{axes}{results.Content(run.Id)}"));
            }
        }
    }

    /// <summary>Writes summary.csv.</summary>
    public static void WriteSummary(Study study, IEnumerable<StudySummary> summaries, Stream output)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(summaries);
        using StreamWriter csv = new(output, Utf8, 1 << 16, leaveOpen: true) { NewLine = "\n" };
        csv.WriteLine(string.Join(',', SummaryColumns(study.Plan).Select(column => column.Name)));
        foreach (StudySummary row in summaries)
        {
            csv.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{row.Point},{Axes(study, row.Point)}{row.Measure.Name},{row.Runs},{row.Failed},{CsvText.Number(row.Mean)},{CsvText.Number(row.Sd)},{CsvText.Number(row.Low)},{CsvText.Number(row.Median)},{CsvText.Number(row.High)}"));
        }
    }

    /// <summary>Runs of the study that failed, and those of them in which the books did not balance.</summary>
    public static (long Failed, long Breaches) Failures(Study study, ResultTable results)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(results);
        (long failed, long breaches) = (0, 0);
        for (long point = 0; point < study.Points; point++)
        {
            foreach (StudyRun run in Needed(study, results, point))
            {
                RunStatus status = results.Get(run.Id).Status;
                failed += status != RunStatus.Finished ? 1 : 0;
                breaches += status == RunStatus.Breach ? 1 : 0;
            }
        }

        return (failed, breaches);
    }

    /// <summary>The description of both tables for programs, datapackage.json.</summary>
    public static byte[] DataPackage(StudyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Engine.Timelines.DataPackage.Json(plan.Name, plan.Description,
        [
            new(Runs, "A row a run, in the order of the plan.", RunColumns(plan), ["run"]),
            new(Summary, "A row a point and measure: statistics over the runs of the point.", SummaryColumns(plan), ["point", "measure"]),
        ]);
    }

    /// <summary>Every measure at every point, over its runs; runs in which it is undefined are left out.</summary>
    public static IEnumerable<StudySummary> Summaries(Study study, ResultTable results)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(results);
        for (long point = 0; point < study.Points; point++)
        {
            RunResult[] runs = [.. Needed(study, results, point).Select(run => results.Get(run.Id))];
            int failed = runs.Count(run => run.Status != RunStatus.Finished);
            for (int m = 0; m < study.Plan.Measures.Length; m++)
            {
                double[] values = [.. runs.Select(run => run.Values[m]).Where(double.IsFinite)];
                RunningSummary summary = new();
                Array.ForEach(values, summary.Add);
                yield return new(point, study.Plan.Measures[m], values.Length, failed, summary.Mean, summary.StandardDeviation, Quantiles.Of(values, Low), Quantiles.Median(values), Quantiles.Of(values, High));
            }
        }
    }

    /// <summary>Columns of runs.csv.</summary>
    public static ImmutableArray<TimelineColumn> RunColumns(StudyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            new("run", ColumnType.Text, Units.Pure, "Id of the run: a hash of scenario, changes, seed and version of the engine."),
            new("point", ColumnType.Integer, Units.Pure, "Place of the point in the design, from 0."),
            new("replicate", ColumnType.Integer, Units.Pure, "Which of the runs at the point, from 0."),
            new("seed", ColumnType.Integer, Units.Pure, "Seed of the run's random streams."),
            .. AxisColumns(plan),
            new("status", ColumnType.Text, Units.Pure, "finished, invalid (the scenario is not valid at this point), stopped (the run could not go on) or breach (the books did not balance)."),
            .. plan.Measures.Select(MeasureColumn),
            new("failure", ColumnType.Text, Units.Pure, "Why the run failed; empty where it did not."),
        ];
    }

    /// <summary>Columns of summary.csv.</summary>
    public static ImmutableArray<TimelineColumn> SummaryColumns(StudyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            new("point", ColumnType.Integer, Units.Pure, "Place of the point in the design, from 0."),
            .. AxisColumns(plan),
            new("measure", ColumnType.Text, Units.Pure, "What was measured."),
            new("runs", ColumnType.Integer, Units.Pure, "Runs in which it is defined."),
            new("failed", ColumnType.Integer, Units.Pure, "Runs of the point that failed."),
            new("mean", ColumnType.Number, Units.Pure, "Mean over those runs, in the measure's unit."),
            new("sd", ColumnType.Number, Units.Pure, "Standard deviation (n - 1)."),
            new("low", ColumnType.Number, Units.Pure, "10th percentile."),
            new("median", ColumnType.Number, Units.Pure, "Median."),
            new("high", ColumnType.Number, Units.Pure, "90th percentile."),
        ];
    }

    /// <summary>The runs of a point that the plan asks for: all, or with a stop rule those until its mean is known.</summary>
    internal static IEnumerable<StudyRun> Needed(Study study, ResultTable results, long point)
    {
        if (study.Plan.Stop is not { } stop)
        {
            return study.RunsAt(point, 0, study.Plan.Replicates);
        }

        List<StudyRun> runs = [];
        List<double> values = [];
        for (int look = 0; runs.Count < study.Plan.Replicates; look++)
        {
            int until = (int)Math.Min(study.Plan.Replicates, stop.RunsAt(look));
            runs.AddRange(study.RunsAt(point, runs.Count, until));
            if (!runs.TrueForAll(run => results.Has(run.Id)))
            {
                return runs;
            }

            values.AddRange(runs.Skip(values.Count).Select(run => results.Get(run.Id).Values[stop.Measure]));
            if (stop.IsKnown(values))
            {
                return runs;
            }
        }

        return runs;
    }

    private static IEnumerable<TimelineColumn> AxisColumns(StudyPlan plan) =>
        plan.Axes.Select(axis => new TimelineColumn(axis.Key, axis.IsNumeric ? ColumnType.Number : ColumnType.Text, Units.Pure, $"Value of {axis.Key} at the point."));

    private static TimelineColumn MeasureColumn(StudyMeasure measure)
    {
        TimelineColumn read = WorldColumns.Find(measure.Column)!.Column;
        return new(measure.Name, ColumnType.Number, read.Unit, read.Meaning);
    }

    private static string Axes(Study study, long point) => string.Concat(study.ValuesAt(point).Select(value => CsvText.Text(value) + ","));
}
