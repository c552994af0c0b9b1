using System.Diagnostics;
using Parquet;
using WorldSystems.Host;
using WorldSystems.Host.Verbs;
using WorldSystems.Tests.Experiments.Studies;
using Xunit;

namespace WorldSystems.Tests.Host;

public sealed class SweepTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public SweepTests()
    {
        SmallScenario.WriteTo(_folder);
        _folder.Write("plan.toml", SmallStudy.Grid);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Shards_MergeToTheBytesOfAWholeSweep()
    {
        Assert.Equal(ExitCode.Success, Sweep("whole").Code);
        Sweep("a", "--shard", "1/3");
        Sweep("a", "--shard", "3/3");
        Sweep("b", "--shard", "2/3");

        InProcess merged = InProcess.Run("merge", _folder["b"], _folder["a"], "--out", _folder["merged"]);

        Assert.Equal(ExitCode.Success, merged.Code);
        foreach (string table in new[] { "runs.csv", "summary.csv", "datapackage.json", "study.json" })
        {
            Assert.Equal(File.ReadAllBytes(_folder[$"whole/{table}"]), File.ReadAllBytes(_folder[$"merged/{table}"]));
        }
    }

    [Fact]
    public void Merge_SaysWhatIsMissing()
    {
        Sweep("a", "--shard", "1/3");

        InProcess merged = InProcess.Run("merge", _folder["a"]);

        Assert.Equal(ExitCode.InvalidData, merged.Code);
        Assert.Contains("There is no table of the shards 2, 3 of 3", merged.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["a/runs.csv"]));
    }

    [Fact]
    public void Merge_RefusesDoubles()
    {
        Sweep("a", "--shard", "1/3");
        Sweep("b", "--shard", "1/3");

        InProcess merged = InProcess.Run("merge", _folder["a"], _folder["b"]);

        Assert.Equal(ExitCode.InvalidData, merged.Code);
        Assert.Contains("runs that another table has, too", merged.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Merge_RefusesOtherStudies()
    {
        Sweep("a", "--shard", "1/2");
        _folder.Write("plan.toml", SmallStudy.Grid.Replace("count = 4", "count = 5", StringComparison.Ordinal));
        Sweep("b", "--shard", "2/2");

        Assert.Contains("different studies", InProcess.Run("merge", _folder["a"], _folder["b"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedLines_AreFoundByMerge_AndHealedByResume()
    {
        Sweep("whole");
        string table = _folder["whole/rows-1-of-1.csv"], before = File.ReadAllText(_folder["whole/runs.csv"]);
        string[] lines = File.ReadAllLines(table);
        lines[3] = lines[3].Replace("finished,", "finished,9", StringComparison.Ordinal);
        File.WriteAllText(table, string.Join('\n', lines) + "\n");

        InProcess merged = InProcess.Run("merge", _folder["whole"]);
        InProcess resumed = Sweep("whole", "--resume");

        Assert.Equal(ExitCode.InvalidData, merged.Code);
        Assert.Contains("1 damaged lines, the first is line 4", merged.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Success, resumed.Code);
        Assert.Equal(before, File.ReadAllText(_folder["whole/runs.csv"]));
    }

    [Fact]
    public void ResultsThatAreThere_AreNotOverwritten()
    {
        Sweep("a");
        byte[] rows = File.ReadAllBytes(_folder["a/rows-1-of-1.csv"]);

        Assert.Equal(ExitCode.Usage, Sweep("a").Code);
        Assert.Equal(ExitCode.Usage, Sweep("a", "--shard", "1/2", "--resume").Code);
        Assert.Equal(rows, File.ReadAllBytes(_folder["a/rows-1-of-1.csv"]));
    }

    [Fact]
    public void AnEditedPlan_GoesOnWithTheRunsItStillHas()
    {
        Sweep("a");
        _folder.Write("plan.toml", SmallStudy.Grid.Replace("values = [2, 4.5]", "values = [4.5, 8]", StringComparison.Ordinal));

        InProcess resumed = Sweep("a", "--resume");
        InProcess anew = Sweep("b");

        Assert.Equal((ExitCode.Success, ExitCode.Success), (resumed.Code, anew.Code));
        Assert.Contains("12 results of an earlier plan were left out", resumed.Error, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_folder["b/runs.csv"]), File.ReadAllText(_folder["a/runs.csv"]));
    }

    [Fact]
    public void FailedRuns_AreToldByTheExitCode()
    {
        _folder.Write("plan.toml", SmallStudy.Heading + """
            [replicates]
            count = 1
            [[axes]]
            key = "demand.raw_share_poor"
            values = [0.4, 0.9]
            [[axes]]
            key = "demand.raw_share_rich"
            values = [0.1, 0.6]
            """);

        InProcess result = Sweep("a");

        Assert.Equal(ExitCode.InvalidData, result.Code);
        Assert.Contains("1 runs failed", result.Error, StringComparison.Ordinal);
        Assert.Equal(5, File.ReadAllLines(_folder["a/runs.csv"]).Length);
    }

    [Fact]
    public void DryRun_TellsTheSize_AndWritesNothing()
    {
        InProcess result = Sweep("a", "--dry-run");

        Assert.Equal(ExitCode.Success, result.Code);
        Assert.StartsWith("A small study: 6 points, 4 runs at each, 24 runs of Five states [small] (5 states, 20 years)", result.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["a"]));
    }

    [Fact]
    public void Timelines_AreThoseThatRunWrites()
    {
        _folder.Write("plan.toml", "output.timelines = true\n" + SmallStudy.Grid);
        Sweep("a");
        string[] row = File.ReadAllLines(_folder["a/runs.csv"])[7].Split(',');
        InProcess.Run("run", _folder["small.toml"], "--out", _folder["one"], "--seed", row[3], "--set", $"trade.border_cost={row[4]}", "--set", $"learning.rate={row[5]}");

        Assert.Equal(24, Directory.GetDirectories(_folder["a/runs"]).Length);
        Assert.Equal(File.ReadAllBytes(_folder["one/states.csv"]), File.ReadAllBytes(_folder[$"a/runs/{row[0]}/states.csv"]));
        Assert.Equal(ExitCode.Success, InProcess.Run("verify", _folder[$"a/runs/{row[0]}"]).Code);
    }

    [Fact]
    public async Task Parquet_HasTheNumbersOfTheTable()
    {
        Sweep("a", "--format", "parquet");
        string[] rows = File.ReadAllLines(_folder["a/runs.csv"]);
        await using ParquetReader reader = await ParquetReader.CreateAsync(_folder["a/runs.parquet"], cancellationToken: TestContext.Current.CancellationToken);
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);

        Assert.Equal(rows[0].Split(','), reader.Schema.GetDataFields().Select(field => field.Name));
        Assert.Equal(rows.Length - 1, group.RowCount);
    }

    [Fact]
    public void AKilledSweep_GoesOn_AndEndsWithTheSameBytes()
    {
        _folder.Write("plan.toml", SmallStudy.Grid.Replace("count = 4", "count = 400", StringComparison.Ordinal));
        Sweep("whole");
        for (int kill = 0; kill < 3; kill++)
        {
            using Process process = ProgramProcess.Start(_folder.Path, [], "sweep", "plan.toml", "--out", "killed", "--resume");
            int rows = Rows();
            SpinWait.SpinUntil(() => process.HasExited || Rows() > rows + 50, TimeSpan.FromSeconds(60));
            process.Kill();
            process.WaitForExit();
        }

        int done = Rows();
        InProcess resumed = Sweep("killed", "--resume");

        Assert.InRange(done, 100, 2402);
        Assert.Equal(ExitCode.Success, resumed.Code);
        Assert.Equal(File.ReadAllBytes(_folder["whole/runs.csv"]), File.ReadAllBytes(_folder["killed/runs.csv"]));
    }

    [Theory]
    [InlineData("3/8", 3, 8)]
    [InlineData("slurm/8", 5, 8)]
    [InlineData("kubernetes/8", 3, 8)]
    public void Shard_IsReadFromTextOrEnvironment(string text, int index, int count) =>
        Assert.Equal(new(index, count), ShardOption.Parse(text, name => name == "SLURM_ARRAY_TASK_ID" ? "5" : "2"));

    [Theory]
    [InlineData("0/8")]
    [InlineData("9/8")]
    [InlineData("1/0")]
    [InlineData("3")]
    [InlineData("a/b")]
    [InlineData("1/2/3")]
    [InlineData("slurm/8")]
    public void Shard_ThatIsNone_IsWrongUsage(string text) => Assert.Equal(ExitCode.Usage, Sweep("a", "--shard", text).Code);

    private InProcess Sweep(string into, params string[] more) => InProcess.Run(["sweep", _folder["plan.toml"], "--out", _folder[into], .. more]);

    private int Rows()
    {
        string table = _folder["killed/rows-1-of-1.csv"];
        if (!File.Exists(table))
        {
            return 0;
        }

        using FileStream file = new(table, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using StreamReader reader = new(file);
        return reader.ReadToEnd().Count(c => c == '\n');
    }
}
