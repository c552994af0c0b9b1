using System.Globalization;
using WorldSystems.Host;
using WorldSystems.Tests.Engine.Scenarios;
using WorldSystems.Tests.Engine.Scenarios.Claims;
using Xunit;

namespace WorldSystems.Tests.Host;

/// <summary>Every kind of broken input, as a user meets it: exit code 3, the place, the problem and the cure, and nothing written.</summary>
public sealed class BrokenInputTests
{
    /// <summary>A disk that fails cannot be had here, and a --set without a key is wrong usage (exit code 2).</summary>
    private static readonly string[] NotHere = ["failing disk", "override without a key"];

    private static readonly Dictionary<string, BrokenCase> Cases = BrokenScenarios.All.Concat(BrokenTables.All).Concat(BrokenClaims.All)
        .Where(c => !NotHere.Contains(c.Kind) && c.Options is null && c.Overrides.All(o => o.Origin.StartsWith("--set ", StringComparison.Ordinal)))
        .ToDictionary(c => c.Kind, StringComparer.Ordinal);

    public static TheoryData<string> Kinds => [.. Cases.Keys];

    [Fact]
    public void Kinds_AreAtLeastForty() => Assert.True(Cases.Count >= 40, $"{Cases.Count} kinds");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Run_EndsWithThree_AndWritesNothing(string kind)
    {
        BrokenCase broken = Cases[kind];
        using TemporaryFolder folder = new();
        Write(folder, Reading.Scenario, broken.Toml);
        if (Table(broken) is { } table)
        {
            Write(folder, "folder/" + Reading.TableName, table);
        }

        InProcess result = InProcess.Run([
            "run", folder[Reading.Scenario], "--out", folder["out"], .. broken.Overrides.SelectMany(o => (string[])["--set", $"{o.Key}={o.Value}"])]);

        Assert.Equal(ExitCode.InvalidData, result.Code);
        string place = broken.Line == 0 ? broken.File : string.Create(CultureInfo.InvariantCulture, $"{folder[broken.File]}:{broken.Line}:");
        Assert.Contains(place, result.Error, StringComparison.Ordinal);
        Assert.Contains(broken.Problem, result.Error, StringComparison.Ordinal);
        Assert.Contains(broken.Cure, result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["out"]));
    }

    private static void Write(TemporaryFolder folder, string name, ReadOnlyMemory<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllBytes(folder[name], bytes.ToArray());
    }

    private static ReadOnlyMemory<byte>? Table(BrokenCase broken)
    {
        try
        {
            return broken.Files.Read(Reading.TableName);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
