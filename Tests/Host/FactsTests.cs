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
    public void Refuses_AFolder()
    {
        InProcess result = InProcess.Run("facts", _folder.Path);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("is a folder", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Usage, "facts", "--seeds", "0")]
    [InlineData(ExitCode.Usage, "facts", "--jobs", "two")]
    [InlineData(ExitCode.InputOutput, "facts", "no-such-scenario")]
    public void Refuses_WithTheCodeOfTheContract(int code, params string[] arguments) => Assert.Equal(code, InProcess.Run(arguments).Code);
}
