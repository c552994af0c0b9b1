using System.Text;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using Xunit;

namespace WorldSystems.Tests.Engine.Scenarios.Claims;

public sealed class ClaimWorldReaderTests
{
    private const string Table = Reading.TableHeader + "A,0,0.5,1,2,3,4\nB,1,0.5,5,6,7,8\n";

    [Fact]
    public void Changes_MakeTheControl()
    {
        ClaimWorlds worlds = Valid("control = [\"trade.autarky=true\", \"learning.rate = 0.01\"]\n");

        Scenario control = worlds[worlds.Scenario.Claims[0].Control!];
        Assert.True(control.Parameters.Trade.Autarky);
        Assert.Equal(0.01, control.Parameters.Learning.Rate);
        Assert.False(worlds.Scenario.Parameters.Trade.Autarky);
    }

    [Fact]
    public void Files_AreReadBesideTheScenario_AndTheirTablesBesideThem()
    {
        string control = $"{Reading.Heading}[world]\nstates = \"../{Reading.TableName}\"\n[trade]\nautarky = true\n";

        ClaimWorlds worlds = Read($"against = \"controls/closed.toml\"\n", ("controls/closed.toml", control), ("controls/../" + Reading.TableName, Table)).Worlds!;

        Assert.True(worlds[worlds.Scenario.Claims[0].Control!].Parameters.Trade.Autarky);
    }

    [Fact]
    public void WithoutTheMechanism_TheControlsChangesActOnThatWorld()
    {
        ClaimWorlds worlds = Valid("control = [\"trade.autarky=true\"]\n");
        ClaimTrial trial = ClaimTrial.Without(worlds.Scenario.Claims[0])!;

        Assert.Equal((0, false), (worlds[trial.Own].Parameters.Learning.Rate, worlds[trial.Own].Parameters.Trade.Autarky));
        Assert.Equal((0, true), (worlds[trial.Control!].Parameters.Learning.Rate, worlds[trial.Control!].Parameters.Trade.Autarky));
    }

    [Theory]
    [InlineData("control = [\"trade.autarky=true\",\n\"trade.autarki=true\"]\n", 14, "with this change, there is no key 'trade.autarki'")]
    [InlineData("control = [\"trade.variety=7\"]\n", 13, "with this change, trade.variety is 7")]
    [InlineData("control = [\"trade.variety=\"]\n", 13, "there is no value for 'trade.variety'")]
    [InlineData("control = [\"time.years=20\"]\n", 13, "does not run over the same years")]
    [InlineData("against = \"nowhere.toml\"\n", 13, "the control 'nowhere.toml' cannot be read: there is no such file")]
    [InlineData("against = \"other.toml\"\n", 13, "does not have the same states in the same order")]
    public void Errors_StandAtTheClaim(string body, int line, string problem)
    {
        ClaimWorldsResult result = Read(body, ("other.toml", Reading.Heading));

        Assert.Null(result.Worlds);
        ScenarioError error = Assert.Single(result.Errors);
        Assert.Equal((Reading.Scenario, line), (error.File, error.Line));
        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorsOfAControl_StandInItsFile()
    {
        ClaimWorldsResult result = Read("against = \"controls/broken.toml\"\n", ("controls/broken.toml", Reading.Heading + "oops = 1\n[trade]\nvariety = 7\n"));

        Assert.Equal([("folder/controls/broken.toml", 3), ("folder/controls/broken.toml", 5)], result.Errors.Select(error => (error.File, error.Line)));
    }

    [Fact]
    public void AClaim_IsTriedInItsControl_WhenNothingElseIsNamed()
    {
        Claim claim = Valid("control = [\"trade.autarky=true\"]\n").Scenario.Claims[0] with { FailsWithout = null };

        ClaimTrial trial = ClaimTrial.Without(claim)!;

        Assert.Equal((claim.Control, claim.Control), (trial.Own, trial.Control));
        Assert.Null(ClaimTrial.Without(claim with { Control = null }));
    }

    private static ClaimWorlds Valid(string body)
    {
        ClaimWorldsResult result = Read(body);
        Assert.Empty(result.Errors.Select(error => error.ToString()));
        return result.Worlds!;
    }

    /// <summary>A scenario with a table; the claim starts on line 5, and what is added to it on line 13.</summary>
    private static ClaimWorldsResult Read(string body, params (string Path, string Text)[] files)
    {
        string toml = $"{Reading.Heading}[world]\nstates = \"{Reading.TableName}\"\n{BrokenClaims.Good.ReplaceLineEndings("\n")}{body}";
        MemoryFiles all = new([.. files.Append((Reading.TableName, Table)).Select(file => KeyValuePair.Create(file.Item1, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(file.Item2)))]);
        return ClaimWorldReader.Read(Reading.Scenario, Encoding.UTF8.GetBytes(toml), all);
    }
}
