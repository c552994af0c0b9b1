using System.Text.Json;
using WorldSystems.Host;
using WorldSystems.Host.Manifests;
using Xunit;

namespace WorldSystems.Tests.Host;

public sealed class VerifyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public VerifyTests()
    {
        InProcess.Run("run", SmallScenario.WriteTo(_folder), "--out", Out, "--set", "trade.border_cost=2.5");
    }

    private string Out => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Agrees_WithoutTheScenarioAtHand()
    {
        File.Delete(_folder["small.toml"]);
        File.Delete(_folder["five.csv"]);

        InProcess result = InProcess.Run("verify", Out);

        Assert.Equal(ExitCode.Success, result.Code);
        Assert.Contains("same bytes", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_TheChangedFileAndPlace()
    {
        string path = Path.Combine(Out, "world.csv");
        string[] lines = File.ReadAllText(path).Split('\n');
        lines[4] = string.Concat(lines[4].AsSpan(0, 6), "#", lines[4].AsSpan(7));
        File.WriteAllText(path, string.Join('\n', lines));

        InProcess result = InProcess.Run("verify", Out);

        Assert.Equal(ExitCode.Mismatch, result.Code);
        Assert.Contains($"{path}: the file was changed", result.Error, StringComparison.Ordinal);
        Assert.Contains("5:7", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Notices_WhatIsMissingAtTheEnd(bool wholeFile)
    {
        string path = Path.Combine(Out, "states.csv");
        byte[] bytes = File.ReadAllBytes(path);
        File.Delete(path);
        if (!wholeFile)
        {
            File.WriteAllBytes(path, bytes[..^1]);
        }

        InProcess result = InProcess.Run("verify", Out);

        Assert.Equal(ExitCode.Mismatch, result.Code);
        Assert.Contains(path, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Notices_ARunThatCannotBeMadeAgain()
    {
        RunManifest manifest = FolderState.Manifest(Out)!;
        File.WriteAllBytes(Path.Combine(Out, RunManifest.FileName), (manifest with { Overrides = [new("trade.border_cost", "2.6")] }).ToJson());

        InProcess result = InProcess.Run("verify", Out);

        Assert.Equal(ExitCode.Mismatch, result.Code);
        Assert.Contains("as recorded, but the run made again differs", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Prints_JsonThatParses()
    {
        using JsonDocument json = JsonDocument.Parse(InProcess.Run("verify", Out, "--json").Out);

        Assert.True(json.RootElement.GetProperty("matches").GetBoolean());
    }

    [Fact]
    public void Says_WhenAnotherVersionMadeTheRun()
    {
        RunManifest manifest = FolderState.Manifest(Out)!;
        File.WriteAllBytes(Path.Combine(Out, RunManifest.FileName), (manifest with { Engine = new("0.0.9", null) }).ToJson());

        Assert.Contains("0.0.9", InProcess.Run("verify", Out).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_AFolderWithoutManifest()
    {
        File.Delete(Path.Combine(Out, RunManifest.FileName));

        Assert.Equal(ExitCode.InputOutput, InProcess.Run("verify", Out).Code);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("{\"format\": \"worldsystems-run/1\"}")]
    public void Refuses_ABrokenManifest(string text)
    {
        File.WriteAllText(Path.Combine(Out, RunManifest.FileName), text);

        Assert.Equal(ExitCode.InvalidData, InProcess.Run("verify", Out).Code);
    }

    [Fact]
    public void Refuses_AScenarioThatWasEditedInTheManifest()
    {
        RunManifest manifest = FolderState.Manifest(Out)!;
        RecordedText edited = manifest.Scenario with { Text = manifest.Scenario.Text + "\n" };
        File.WriteAllBytes(Path.Combine(Out, RunManifest.FileName), (manifest with { Scenario = edited }).ToJson());

        Assert.Equal(ExitCode.InvalidData, InProcess.Run("verify", Out).Code);
    }
}
