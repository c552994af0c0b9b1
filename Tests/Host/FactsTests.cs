using System.Text.Json;
using WorldSystems.Host;
using Xunit;

namespace WorldSystems.Tests.Host;

public sealed class FactsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _scenario;

    public FactsTests() => _scenario = SmallScenario.WriteTo(_folder);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Prints_AFactAMeasureAndTheSum()
    {
        InProcess result = InProcess.Run("facts", _scenario, "--seeds", "2", "--years", "250");

        Assert.Equal((ExitCode.Success, ""), (result.Code, result.Error));
        string[] lines = result.Out.TrimEnd().Split('\n');
        Assert.Equal("Five states [small]: facts of world history, 2 seeds from 1, median (5th to 95th percentile)", lines[0]);
        Assert.Matches(@"^  1  the gap grows +(met|not met)$", lines[1]);
        Assert.Contains("Pritchett 1997", lines[2], StringComparison.Ordinal);
        Assert.Matches(@"^       1820 +\d+\.\d+ \(\d+\.\d+ to \d+\.\d+\) +2 to 5 +(yes|no)$", lines[3]);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 140));
        Assert.Matches(@"^\d+ of 21 facts met \(\d+ cannot speak\); \d of 2 bonuses$", lines[^1]);
    }

    [Fact]
    public void Prints_TheSameAsJson()
    {
        InProcess result = InProcess.Run("facts", _scenario, "--seeds", "3", "--first-seed", "7", "--jobs", "2", "--json");

        using JsonDocument json = JsonDocument.Parse(result.Out);
        JsonElement root = json.RootElement;
        Assert.Equal(7, root.GetProperty("first_seed").GetInt32());
        Assert.Equal(21, root.GetProperty("of").GetInt32());
        JsonElement gap = root.GetProperty("facts")[0];
        Assert.Equal("cannot_speak", gap.GetProperty("verdict").GetString());
        Assert.Equal(JsonValueKind.Null, gap.GetProperty("measures")[0].GetProperty("median").ValueKind);
        Assert.Equal(3, gap.GetProperty("measures")[0].GetProperty("values").GetArrayLength());
    }

    [Fact]
    public void Tells_WhereARunIsTooShort()
    {
        InProcess result = InProcess.Run("facts", _scenario, "--seeds", "1");

        Assert.Equal(ExitCode.Success, result.Code);
        Assert.Contains("0 of 21 facts met (21 cannot speak); 0 of 2 bonuses", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Scores_TheOneRunOfAFolder_UnderItsOwnSeed()
    {
        Assert.Equal(ExitCode.Success, InProcess.Run("run", _scenario, "--seed", "7", "--years", "251", "--set", "trade.border_cost=2", "--out", _folder["run"]).Code);
        File.Delete(_scenario);

        InProcess result = InProcess.Run("facts", _folder["run"]), json = InProcess.Run("facts", _folder["run"], "--json");

        Assert.Equal(ExitCode.Success, result.Code);
        Assert.StartsWith($"Five states [small]: facts of world history, the one run in {_folder["run"]} under seed 7\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("this is one run", result.Error, StringComparison.Ordinal);
        Assert.Matches(@"\n       1820 +\d+\.\d+ +2 to 5 +(yes|no)\n", result.Out);
        SmallScenario.WriteTo(_folder);
        InProcess same = InProcess.Run("facts", _scenario, "--seeds", "1", "--first-seed", "7", "--years", "251", "--set", "trade.border_cost=2", "--json");
        JsonElement one = JsonDocument.Parse(json.Out).RootElement, other = JsonDocument.Parse(same.Out).RootElement;
        Assert.Equal(other.GetProperty("facts").GetRawText(), one.GetProperty("facts").GetRawText());
        Assert.Equal((1, 7, _folder["run"]), (one.GetProperty("seeds").GetInt32(), one.GetProperty("first_seed").GetInt32(), one.GetProperty("run").GetString()));
    }

    [Fact]
    public void Refuses_AFolderWithoutARun_AndSeedsOrChangesForAFolder()
    {
        Assert.Equal(ExitCode.InputOutput, InProcess.Run("facts", _folder.Path).Code);
        Assert.Equal(ExitCode.Success, InProcess.Run("run", _scenario, "--out", _folder["run"]).Code);
        string[][] options = [["--seeds", "3"], ["--first-seed", "2"], ["--set", "trade.border_cost=2"], ["--years", "20"]];
        Assert.All(options, option => Assert.Equal(ExitCode.Usage, InProcess.Run(["facts", _folder["run"], .. option]).Code));
    }

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public void WhatItSaysOfAFolder_IsInTheLanguage(string code)
    {
        Assert.Equal(ExitCode.Success, InProcess.Run("run", _scenario, "--out", _folder["run"]).Code);

        // The help of all verbs is looked up with every command.
        IReadOnlyList<string> help = InProcess.Run("list", "--lang", code).Lacking;
        Assert.Empty(InProcess.Run("facts", _folder["run"], "--lang", code).Lacking.Except(help));
        Assert.Empty(InProcess.Run("facts", _folder["run"], "--seeds", "2", "--lang", code).Lacking.Except(help));
    }

    [Theory]
    [InlineData(ExitCode.Usage, "facts", "--seeds", "0")]
    [InlineData(ExitCode.Usage, "facts", "--jobs", "two")]
    [InlineData(ExitCode.InputOutput, "facts", "no-such-scenario")]
    public void Refuses_WithTheCodeOfTheContract(int code, params string[] arguments) => Assert.Equal(code, InProcess.Run(arguments).Code);
}
