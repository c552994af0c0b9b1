using WorldSystems.Engine.Model;
using WorldSystems.Host;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Terminals;
using Xunit;

namespace WorldSystems.Tests.Host;

public sealed class ExitCodeTests
{
    [Theory]
    [InlineData("nonsense")]
    [InlineData("run", "--bogus")]
    [InlineData("run", "a.toml", "b.toml")]
    [InlineData("run", "--years", "1.5")]
    [InlineData("run", "--years", "0")]
    [InlineData("run", "--seed", "-1")]
    [InlineData("run", "--set", "trade.border_cost")]
    [InlineData("verify")]
    [InlineData("validate")]
    [InlineData("import")]
    [InlineData("import", "maddison", "--file", "x.csv", "--out", "y.csv")]
    [InlineData("import", "maddison", "--file", "x.csv", "--year", "1870", "--out", "y.csv")]
    [InlineData("ensemble", "--jobs", "two")]
    [InlineData("ensemble", "--at", "1750;1820")]
    [InlineData("claims", "--theory", "20")]
    [InlineData("claims", "--seeds", "0")]
    public void Refuses_WrongUsage(params string[] arguments)
    {
        InProcess result = InProcess.Run(arguments);

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.StartsWith("usage error: ", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Out);
    }

    [Fact]
    public void Tells_EveryErrorOfAScenario()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("bad.toml", "schema = 1\nname = \"bad\"\n[trade]\nbordercost = 2\nvariety = 7\n");

        InProcess result = InProcess.Run("run", path, "--out", folder["out"]);

        Assert.Equal(ExitCode.InvalidData, result.Code);
        Assert.Contains($"{path}:4:", result.Error, StringComparison.Ordinal);
        Assert.Contains($"{path}:5:", result.Error, StringComparison.Ordinal);
        Assert.Contains("2 errors", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    [Fact]
    public void Tells_AnOverrideThatDoesNotExist()
    {
        using TemporaryFolder folder = new();

        InProcess result = InProcess.Run("run", SmallScenario.WriteTo(folder), "--set", "trade.bordercost=2", "--out", folder["out"]);

        Assert.Equal(ExitCode.InvalidData, result.Code);
        Assert.Contains("--set trade.bordercost=2", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run", "no-such-scenario")]
    [InlineData("validate", "no-such-table.csv")]
    [InlineData("verify", "no-such-folder")]
    [InlineData("describe", "no-such-scenario")]
    public void Tells_WhatCannotBeRead(params string[] arguments)
    {
        InProcess result = InProcess.Run(arguments);

        Assert.Equal(ExitCode.InputOutput, result.Code);
        Assert.Contains(arguments[1], result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Maps_FailuresToTheContract()
    {
        Year year = new(3, 1753);
        Assert.Equal(4, FailureReport.CodeOf(new LedgerBreachException("trade_raw", year, "A", 1e-3)));
        Assert.Equal(3, FailureReport.CodeOf(new MarketFailureException(year, Good.RawMaterials, "A", 1, "Do this.")));
        Assert.Equal(3, FailureReport.CodeOf(new InsolvencyException(year, "A", 0.5)));
        Assert.Equal(5, FailureReport.CodeOf(new UnauthorizedAccessException()));
        Assert.Equal(5, FailureReport.CodeOf(new IOException()));
        Assert.Equal(130, FailureReport.CodeOf(new OperationCanceledException()));
        Assert.Equal(1, FailureReport.CodeOf(new InvalidOperationException()));
    }

    [Fact]
    public void Tells_WhoCannotPay_AndWhen()
    {
        using StringWriter error = new();

        int code = FailureReport.Write(new InsolvencyException(new Year(3, 1753), "argentina", 0.42), new Terminal(TextWriter.Null, error));

        Assert.Equal(ExitCode.InvalidData, code);
        string line = Assert.Single(error.ToString().TrimEnd().Split('\n'));
        Assert.StartsWith("error: state 'argentina' cannot pay in 1753", line, StringComparison.Ordinal);
        Assert.Contains("43 %", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_TheUnexpectedInOneLine()
    {
        using StringWriter error = new();

        int code = FailureReport.Write(new InvalidOperationException("what"), new Terminal(TextWriter.Null, error));

        Assert.Equal(ExitCode.Unexpected, code);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
        Assert.Contains("Please report", error.ToString(), StringComparison.Ordinal);
    }
}
