using System.Text.Json;
using WorldSystems.Host;
using Xunit;

namespace WorldSystems.Tests.Host;

public sealed class ClaimsTests : IDisposable
{
    private const string Holds = """

        [[claims]]
        id = "there-is-trade"
        theory = 1
        says = "There is trade, \"as ever\"."
        source = "[Smith, 1776]"
        metric = "openness"
        control = ["trade.autarky=true"]
        expect = "> 0"
        """;

    private static readonly string[] Contract =
        ["id", "theory", "scenario", "control", "says", "source", "metric", "expected", "observed", "low", "high", "seeds", "p", "verdict", "expected_to_fail"];

    private readonly TemporaryFolder _folder = new();

    public ClaimsTests() => _folder.Write("five.csv", SmallScenario.Table);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Prints_ATableAndACount()
    {
        InProcess result = InProcess.Run("claims", Write("one", Holds, Fails), "--seeds", "6");

        Assert.Equal((ExitCode.Success, ""), (result.Code, result.Error));
        string[] lines = result.Out.TrimEnd().Split('\n');
        Assert.Equal(9, lines.Length);
        Assert.StartsWith("theory  claim", lines[0], StringComparison.Ordinal);
        Assert.Contains("6/6", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("  holds", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("does not hold", lines[2], StringComparison.Ordinal);
        Assert.Equal("2 claims: 1 hold, 1 do not hold (0 as expected), 0 undecided", lines[^1]);
        Assert.DoesNotContain('\u001b', result.Out);
    }

    [Fact]
    public void Prints_JsonOfTheContract()
    {
        using JsonDocument json = JsonDocument.Parse(InProcess.Run("claims", Write("one", Holds, Holds.Replace("> 0", "< 0", StringComparison.Ordinal).Replace("there-is", "no", StringComparison.Ordinal)), "--seeds", "6", "--json").Out);

        JsonElement claim = json.RootElement.GetProperty("claims")[0];
        Assert.All(Contract, name => Assert.True(claim.TryGetProperty(name, out _), name));
        Assert.Equal(("there-is-trade", 1, "one", "trade.autarky=true", "openness", "> 0"), (
            claim.GetProperty("id").GetString(), claim.GetProperty("theory").GetInt32(), claim.GetProperty("scenario").GetString(),
            claim.GetProperty("control").GetString(), claim.GetProperty("metric").GetString(), claim.GetProperty("expected").GetString()));
        Assert.Equal((6, 2 / 64.0, "holds", false), (
            claim.GetProperty("seeds").GetInt32(), Math.Round(claim.GetProperty("p").GetDouble(), 12), claim.GetProperty("verdict").GetString(), claim.GetProperty("expected_to_fail").GetBoolean()));
        Assert.InRange(claim.GetProperty("observed").GetDouble(), claim.GetProperty("low").GetDouble(), claim.GetProperty("high").GetDouble());
        Assert.Equal("does not hold", json.RootElement.GetProperty("claims")[1].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Writes_CsvThatKeepsQuotesAndCommas()
    {
        InProcess.Run("claims", Write("one", Holds), "--seeds", "2", "--csv", _folder["claims.csv"]);

        string[] lines = File.ReadAllLines(_folder["claims.csv"]);
        Assert.StartsWith("id,theory,scenario,control,says,source,metric,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("there-is-trade,1,one,trade.autarky=true,\"There is trade, \"\"as ever\"\".\",\"[Smith, 1776]\",openness,", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData(true, false, 0)]
    [InlineData(true, true, ExitCode.ClaimFailed)]
    [InlineData(false, false, ExitCode.ClaimFailed)]
    [InlineData(false, true, 0)]
    public void Strict_EndsWithSevenWhereTheVerdictIsNotTheExpectedOne(bool holds, bool expectedToFail, int code)
    {
        string claim = (holds ? Holds : Fails) + (expectedToFail ? "\nexpected_to_fail = true\nbecause = \"somebody\"" : "");

        Assert.Equal(code, InProcess.Run("claims", Write("one", claim), "--seeds", "6", "--strict").Code);
        Assert.Equal(ExitCode.Success, InProcess.Run("claims", Write("one", claim), "--seeds", "6").Code);
    }

    [Fact]
    public void Says_WhereAFailureIsExpected()
    {
        InProcess result = InProcess.Run("claims", Write("one", Fails + "\nexpected_to_fail = true\nbecause = \"somebody\""), "--seeds", "6");

        Assert.Contains("does not hold (expected to fail)", result.Out, StringComparison.Ordinal);
        Assert.Contains("1 do not hold (1 as expected)", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Takes_AFolderButNotTheFoldersInIt()
    {
        Write("b", Holds);
        Write("a", Holds);
        Write("none");
        _folder.Write("deeper/broken.toml", "schema = 0");

        InProcess result = InProcess.Run("claims", _folder.Path, Write("a", Holds), "--seeds", "1");

        Assert.Equal(ExitCode.Success, result.Code);
        Assert.Contains("2 claims:", result.Out, StringComparison.Ordinal);
        Assert.True(result.Out.IndexOf("  a  ", StringComparison.Ordinal) < result.Out.IndexOf("  b  ", StringComparison.Ordinal));
    }

    [Fact]
    public void Takes_TheClaimsOfOneTheory() =>
        Assert.Contains("1 claims:", InProcess.Run("claims", Write("one", Holds, Fails), "--seeds", "1", "--theory", "2").Out, StringComparison.Ordinal);

    [Fact]
    public void NoClaims_AreFine() => Assert.Equal((0, "0 claims: 0 hold, 0 do not hold (0 as expected), 0 undecided\n", ""), Outcome(InProcess.Run("claims", Write("none"), "--strict")));

    [Theory]
    [InlineData("claims")]
    [InlineData("validate")]
    public void Tells_EveryErrorOfEveryFileAndItsControls(string verb)
    {
        string one = Write("one", Holds.Replace("autarky=true", "autarki=true", StringComparison.Ordinal));
        string two = Write("two", Holds.Replace("control = [\"trade.autarky=true\"]", "against = \"three.toml\"", StringComparison.Ordinal));
        string three = Write("three", "\n[trade]\nvariety = 7");

        InProcess result = InProcess.Run(verb, one, two);

        Assert.Equal(ExitCode.InvalidData, result.Code);
        Assert.Contains($"{one}:15:12: with this change, there is no key 'trade.autarki'", result.Error, StringComparison.Ordinal);
        Assert.Contains($"{three}:10:11: trade.variety is 7", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 errors", result.Error + result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_AFolderWithoutScenarios() => Assert.Equal(ExitCode.InputOutput, InProcess.Run("claims", Directory.CreateDirectory(_folder["empty"]).FullName).Code);

    [Fact]
    public void Ends_WhenInterrupted() => Assert.Equal(ExitCode.Interrupted, InProcess.Run(new CancellationToken(canceled: true), "claims", Write("one", Holds)).Code);

    [Fact]
    public void Gives_TheSameOnAnyNumberOfThreads()
    {
        string path = Write("one", Holds, Fails);

        Assert.Equal(Outcome(InProcess.Run("claims", path, "--json", "--jobs", "1")), Outcome(InProcess.Run("claims", path, "--json", "--jobs", "4")));
    }

    private static string Fails => Holds.Replace("there-is-trade", "there-is-none", StringComparison.Ordinal).Replace("theory = 1", "theory = 2", StringComparison.Ordinal).Replace("> 0", "< 0", StringComparison.Ordinal);

    private static (int, string, string) Outcome(InProcess result) => (result.Code, result.Out, result.Error);

    private string Write(string name, params string[] claims) => _folder.Write(name + ".toml", SmallScenario.Text + string.Concat(claims));
}
