using System.Diagnostics;
using System.Text.Json;
using WorldSystems.Experiments.Calibration;
using WorldSystems.Host;
using Xunit;

namespace WorldSystems.Tests.Host;

public sealed class CalibrateTests : IDisposable
{
    private const string Plan = """
        schema = 1
        name = "Search [small]"
        scenario = "long.toml"
        [calibrate]
        points = 10
        rounds = 2
        points_a_round = 6
        keep = 3
        accept = 4
        [replicates]
        count = 2
        [[axes]]
        key = "trade.border_cost"
        low = 1
        high = 8
        scale = "log"
        [[axes]]
        key = "learning.rate"
        low = 0.005
        high = 0.03
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly string _plan;

    public CalibrateTests()
    {
        SmallScenario.WriteTo(_folder);
        _folder.Write("long.toml", SmallScenario.Text.Replace("years = 20", "start_year = 1750\nyears = 251", StringComparison.Ordinal));
        _plan = _folder.Write("search.toml", Plan);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_ItsTables_AndTellsTheSet()
    {
        InProcess result = InProcess.Run("calibrate", _plan, "--out", _folder["out"]);

        Assert.Equal((ExitCode.Success, ""), (result.Code, result.Error));
        string[] lines = result.Out.Split('\n');
        Assert.Matches(@"^Search \[small\]: 22 worlds under 2 seeds each; \d+ meet 4 or more of 21 facts$", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("  learning.rate ", StringComparison.Ordinal));
        Assert.Contains("the runs cannot speak of the facts 20, 21, 22, 23", result.Out, StringComparison.Ordinal);
        Assert.Equal(23, File.ReadAllLines(_folder["out/worlds.csv"]).Length);
        Assert.StartsWith("rank,world,trade.border_cost,learning.rate,met,distance,missed\n", File.ReadAllText(_folder["out/acceptable.csv"]), StringComparison.Ordinal);
        Assert.Equal(3, File.ReadAllLines(_folder["out/ranges.csv"]).Length);
        Assert.Equal(22, File.ReadAllLines(_folder["out/facts.csv"]).Length);
    }

    [Fact]
    public void Prints_TheSameAsJson()
    {
        using JsonDocument json = JsonDocument.Parse(InProcess.Run("calibrate", _plan, "--out", _folder["out"], "--json").Out);

        JsonElement root = json.RootElement;
        Assert.Equal((22, 21, 4), (root.GetProperty("worlds").GetInt32(), root.GetProperty("of").GetInt32(), root.GetProperty("accept").GetInt32()));
        Assert.Equal(File.ReadAllLines(_folder["out/acceptable.csv"]).Length - 1, root.GetProperty("acceptable").GetArrayLength());
        Assert.Equal("trade.border_cost", root.GetProperty("ranges")[0].GetProperty("parameter").GetString());
        Assert.Equal(1, root.GetProperty("ranges")[0].GetProperty("searched_low").GetDouble());
        Assert.Equal(1, root.GetProperty("facts")[0].GetProperty("number").GetInt32());
    }

    [Fact]
    public void Killed_AndResumed_GivesTheSameBytes()
    {
        InProcess.Run("calibrate", _plan, "--out", _folder["whole"], "--jobs", "3");
        string rows = _folder["killed/rows-1-of-1.csv"];
        using (Process process = ProgramProcess.Start(_folder.Path, [], "calibrate", _plan, "--out", _folder["killed"], "--jobs", "1"))
        {
            while (!process.HasExited && Lines(rows) < 4)
            {
                Thread.Sleep(5);
            }

            process.Kill();
            process.WaitForExit();
        }

        // The kill came in the midst of a line, at the worst.
        File.AppendAllText(rows, "0123456789abcdef0123456789abcdef,finished,3,0.");
        int before = Lines(rows);
        InProcess resumed = InProcess.Run("calibrate", _plan, "--out", _folder["killed"], "--resume", "--jobs", "2");

        Assert.True(resumed.Code == ExitCode.Success, resumed.Error);
        Assert.Contains($"{before - 1} worlds are tried already.", resumed.Error, StringComparison.Ordinal);
        foreach (string table in new[] { CalibrationTables.Worlds, CalibrationTables.Acceptable, CalibrationTables.Ranges, CalibrationTables.Facts, "datapackage.json", "study.json" })
        {
            Assert.Equal(File.ReadAllBytes(_folder["whole/" + table]), File.ReadAllBytes(_folder["killed/" + table]));
        }
    }

    [Fact]
    public void ADamagedLine_IsTriedAgain()
    {
        InProcess first = InProcess.Run("calibrate", _plan, "--out", _folder["out"]);
        string rows = _folder["out/rows-1-of-1.csv"];
        string[] lines = File.ReadAllLines(rows);
        lines[3] = lines[3].Replace(",finished,", ",finished,9", StringComparison.Ordinal);
        File.WriteAllText(rows, string.Join('\n', lines) + "\n");

        InProcess again = InProcess.Run("calibrate", _plan, "--out", _folder["out"], "--resume");

        Assert.Contains("1 damaged lines were taken out", again.Error, StringComparison.Ordinal);
        Assert.Equal(first.Out, again.Out);
    }

    [Fact]
    public void Refuses_AFolderWithResults_WithoutResume()
    {
        InProcess.Run("calibrate", _plan, "--out", _folder["out"]);

        Assert.Equal(ExitCode.Usage, InProcess.Run("calibrate", _plan, "--out", _folder["out"]).Code);
        Assert.Equal(ExitCode.InvalidData, InProcess.Run("sweep", _plan, "--out", _folder["out"], "--resume").Code);
    }

    [Fact]
    public void Refuses_APlanWithoutTheSection()
    {
        string plan = _folder.Write("sweep.toml", "schema = 1\nname = \"s\"\nscenario = \"small.toml\"\n[[axes]]\nkey = \"learning.rate\"\nvalues = [0.01, 0.02]\n");

        InProcess result = InProcess.Run("calibrate", plan, "--out", _folder["out"]);

        Assert.Equal(ExitCode.InvalidData, result.Code);
        Assert.Contains("[calibrate]", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Interrupted_KeepsWhatEnded_AndSaysHowToGoOn()
    {
        using CancellationTokenSource stopped = new();
        stopped.Cancel();

        InProcess result = InProcess.Run(stopped.Token, "calibrate", _plan, "--out", _folder["out"]);

        Assert.Equal(ExitCode.Interrupted, result.Code);
        Assert.Contains("--resume", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public void WhatItSays_IsInTheLanguage(string code)
    {
        string[] commands = [Plan, Plan.Replace("accept = 4", "accept = 21", StringComparison.Ordinal)];
        foreach (string text in commands)
        {
            string plan = _folder.Write("said.toml", text);
            string english = InProcess.Run("calibrate", plan, "--out", _folder[code + text.Length + "en"]).Out;
            InProcess result = InProcess.Run("calibrate", plan, "--out", _folder[code + text.Length], "--lang", code);

            Assert.Equal([], Said(result, code));
            Assert.NotEqual(english.Split('\n')[0], result.Out.Split('\n')[0]);
        }

        Assert.Equal([], Said(InProcess.Run("calibrate", _plan, "--out", _folder[code + Plan.Length], "--resume", "--lang", code), code));
    }

    [Fact]
    public void TheShippedPlan_IsValid_AndSearchesWhatTheScenarioHas()
    {
        string plan = TestScenarios.PathOf("..", "scenarios", "plans", "calibrate-world-system.toml");

        InProcess estimate = InProcess.Run("sweep", plan, "--dry-run");

        Assert.True(estimate.Code == ExitCode.Success, estimate.Error);
        Assert.Contains("128 points, 5 runs at each", estimate.Out, StringComparison.Ordinal);
    }

    /// <summary>What a command said in English alone, beyond the help of all verbs, which is looked up with every command.</summary>
    private static IEnumerable<string> Said(InProcess result, string code) => result.Lacking.Except(InProcess.Run("list", "--lang", code).Lacking);

    private static int Lines(string file)
    {
        if (!File.Exists(file))
        {
            return 0;
        }

        using StreamReader reader = new(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Count(c => c == '\n');
    }
}
