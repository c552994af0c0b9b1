using System.Text.Json;
using WorldSystems.Host;
using WorldSystems.Host.Files;
using WorldSystems.Host.Manifests;
using Xunit;

namespace WorldSystems.Tests.Host;

public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _scenario;

    public RunTests() => _scenario = SmallScenario.WriteTo(_folder);

    private string Out => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_WhatTheManifestDescribes()
    {
        InProcess result = InProcess.Run("run", _scenario, "--out", Out, "--seed", "7", "--years", "3", "--flows");

        Assert.Equal(ExitCode.Success, result.Code);
        FolderState.AssertRule(Out);
        RunManifest manifest = FolderState.Manifest(Out)!;
        Assert.Equal(7UL, manifest.Seed);
        Assert.Equal(3, manifest.Years);
        Assert.Equal(SmallScenario.Text, manifest.Scenario.Text);
        Assert.Equal(SmallScenario.Table, manifest.StatesTable!.Text);
        Assert.Contains(manifest.Files, file => file.Name == "flows.csv");
        Assert.Contains(Out, result.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(Out, RunFolder.PartialName)));
    }

    [Fact]
    public void Replaces_AnEarlierRunAndKeepsWhatIsNotIts()
    {
        InProcess.Run("run", _scenario, "--out", Out, "--flows");
        _folder.Write("out/notes.txt", "mine");

        InProcess result = InProcess.Run("run", _scenario, "--out", Out);

        Assert.Equal(ExitCode.Success, result.Code);
        FolderState.AssertRule(Out);
        Assert.False(File.Exists(Path.Combine(Out, "flows.csv")));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "notes.txt")));
    }

    [Fact]
    public void Refuses_AFolderThatNoRunWrote()
    {
        _folder.Write("out/states.csv", "mine");

        InProcess result = InProcess.Run("run", _scenario, "--out", Out);

        Assert.Equal(ExitCode.InputOutput, result.Code);
        Assert.Contains("--out", result.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "states.csv")));
        Assert.Single(Directory.EnumerateFileSystemEntries(Out));
    }

    [Fact]
    public void Refuses_AFileForAFolder()
    {
        InProcess result = InProcess.Run("run", _scenario, "--out", _folder.Write("file", ""));

        Assert.Equal(ExitCode.InputOutput, result.Code);
        Assert.Contains("is a file", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Clears_WhatAKilledRunLeft()
    {
        _folder.Write($"out/{RunFolder.PartialName}/states.csv", "half a li");

        InProcess result = InProcess.Run("run", _scenario, "--out", Out);

        Assert.Equal(ExitCode.Success, result.Code);
        Assert.False(Directory.Exists(Path.Combine(Out, RunFolder.PartialName)));
        FolderState.AssertRule(Out);
    }

    [Fact]
    public void Refuses_AFolderInUse()
    {
        using RunFolder held = RunFolder.Open(Out);

        InProcess result = InProcess.Run("run", _scenario, "--out", Out);

        Assert.Equal(ExitCode.InputOutput, result.Code);
        Assert.Contains("another run", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_TheEarlierRunWhereTheNewOneFails()
    {
        InProcess.Run("run", _scenario, "--out", Out);
        string before = File.ReadAllText(Path.Combine(Out, RunManifest.FileName));

        InProcess cancelled = InProcess.Run(new CancellationToken(canceled: true), "run", _scenario, "--out", Out, "--years", "9");

        Assert.Equal(ExitCode.Interrupted, cancelled.Code);
        Assert.Equal(before, File.ReadAllText(Path.Combine(Out, RunManifest.FileName)));
        FolderState.AssertRule(Out);
    }

    [Fact]
    public void Leaves_NothingWhereTheFirstRunIsInterrupted()
    {
        InProcess cancelled = InProcess.Run(new CancellationToken(canceled: true), "run", _scenario, "--out", Out);

        Assert.Equal(ExitCode.Interrupted, cancelled.Code);
        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void Copies_ForSpreadsheets()
    {
        InProcess.Run("run", _scenario, "--out", Out, "--excel");

        FolderState.AssertRule(Out);
        byte[] copy = File.ReadAllBytes(Path.Combine(Out, "states.excel.csv"));
        Assert.Equal([0xEF, 0xBB, 0xBF], copy[..3]);
        Assert.Equal(ExitCode.Success, InProcess.Run("verify", Out).Code);
    }

    [Theory]
    [InlineData("run", "SCENARIO", "--out", "OUT", "--json")]
    [InlineData("validate", "SCENARIO", "--json")]
    [InlineData("list", "--json")]
    [InlineData("ensemble", "SCENARIO", "--seeds", "2", "--json")]
    [InlineData("schema")]
    public void Prints_JsonThatParses(params string[] arguments)
    {
        InProcess result = InProcess.Run([.. arguments.Select(a => a.Replace("SCENARIO", _scenario, StringComparison.Ordinal).Replace("OUT", Out, StringComparison.Ordinal))]);

        Assert.Equal(ExitCode.Success, result.Code);
        using JsonDocument json = JsonDocument.Parse(result.Out);
        Assert.Equal(JsonValueKind.Object, json.RootElement.ValueKind);
    }

    [Fact]
    public void Describes_EveryParameter()
    {
        InProcess result = InProcess.Run("describe", _scenario, "--set", "trade.border_cost=2");

        Assert.Equal(ExitCode.Success, result.Code);
        Assert.All(WorldSystems.Engine.Model.Parameters.ParameterCatalogue.All, p => Assert.Contains($"| `{p.Key}` |", result.Out, StringComparison.Ordinal));
        Assert.Contains("| `trade.border_cost` | b | 2 | 3.8 |", result.Out, StringComparison.Ordinal);
        Assert.Contains("| `trade_raw` | goods |", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Validates_TablesToo()
    {
        string table = _folder.Write("bad.csv", "state,x,y,labour,land,technology,capital\nA,0,0,-1,1,1,1\n");

        InProcess result = InProcess.Run("validate", _scenario, table, _folder["five.csv"]);

        Assert.Equal(ExitCode.InvalidData, result.Code);
        Assert.StartsWith($"{table}:2:", result.Error, StringComparison.Ordinal);
        Assert.Equal("3 files, 1 error.\n", result.Out);
    }
}
