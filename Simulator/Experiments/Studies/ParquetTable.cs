using System.Globalization;
using Parquet;
using Parquet.Schema;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Studies;

/// <summary>The table of runs as Apache Parquet, which R, pandas, DuckDB and Polars read with its types: the columns of runs.csv, undefined numbers null.</summary>
public static class ParquetTable
{
    /// <summary>Rows held in memory at a time.</summary>
    private const int RowsOfGroup = 65_536;

    /// <summary>Writes it; all runs have to be there.</summary>
    public static void Write(Study study, ResultTable results, Stream output) => WriteAsync(study, results, output).GetAwaiter().GetResult();

    private static async Task WriteAsync(Study study, ResultTable results, Stream output)
    {
        ParquetSchema schema = new(
        [
            new DataField<string>("run"), new DataField<long>("point"), new DataField<int>("replicate"), new DataField<long>("seed"),
            .. study.Plan.Axes.Select(axis => axis.IsNumeric ? (Field)new DataField<double>(axis.Key) : new DataField<string>(axis.Key)),
            new DataField<string>("status"),
            .. study.Plan.Measures.Select(measure => new DataField<double?>(measure.Name)),
            new DataField<string>("failure"),
        ]);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(schema, output).ConfigureAwait(false);
        foreach (Row[] rows in Rows(study, results).Chunk(RowsOfGroup))
        {
            using ParquetRowGroupWriter group = writer.CreateRowGroup();
            await WriteAsync(group, study.Plan, schema.GetDataFields(), rows).ConfigureAwait(false);
            group.CompleteValidate();
        }
    }

    private static IEnumerable<Row> Rows(Study study, ResultTable results)
    {
        for (long point = 0; point < study.Points; point++)
        {
            string[] axes = [.. study.ValuesAt(point)];
            foreach (StudyRun run in StudyTables.Needed(study, results, point))
            {
                yield return new(run, axes, results.Get(run.Id));
            }
        }
    }

    private static async Task WriteAsync(ParquetRowGroupWriter group, StudyPlan plan, DataField[] fields, Row[] rows)
    {
        int at = 0;
        Task Texts(Func<Row, string> read) => group.WriteAsync(fields[at++], (string[])[.. rows.Select(read)]);
        Task Numbers<T>(Func<Row, T> read)
            where T : struct => group.WriteAsync<T>(fields[at++], (T[])[.. rows.Select(read)]);
        await Texts(row => row.Run.Id.ToString()).ConfigureAwait(false);
        await Numbers(row => row.Run.Point).ConfigureAwait(false);
        await Numbers(row => row.Run.Replicate).ConfigureAwait(false);
        await Numbers(row => (long)row.Run.Seed).ConfigureAwait(false);
        for (int i = 0; i < plan.Axes.Length; i++)
        {
            int axis = i;
            await (plan.Axes[axis].IsNumeric
                ? Numbers(row => double.Parse(row.Axes[axis], NumberStyles.Float, CultureInfo.InvariantCulture))
                : Texts(row => row.Axes[axis])).ConfigureAwait(false);
        }

        await Texts(row => Words.Written(row.Result.Status)).ConfigureAwait(false);
        for (int i = 0; i < plan.Measures.Length; i++)
        {
            int measure = i;
            double?[] values = [.. rows.Select(row => double.IsFinite(row.Result.Values[measure]) ? row.Result.Values[measure] : (double?)null)];
            await group.WriteAsync<double>(fields[at++], values).ConfigureAwait(false);
        }

        await Texts(row => row.Result.Failure).ConfigureAwait(false);
    }

    private sealed record Row(StudyRun Run, string[] Axes, RunResult Result);
}
