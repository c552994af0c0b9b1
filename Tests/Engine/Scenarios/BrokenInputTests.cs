using System.Text;
using System.Text.RegularExpressions;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Tests.Engine.Scenarios.Claims;
using Xunit;

namespace WorldSystems.Tests.Engine.Scenarios;

public sealed partial class BrokenInputTests
{
    private static readonly Dictionary<string, BrokenCase> Cases = BrokenScenarios.All.Concat(BrokenTables.All).Concat(BrokenClaims.All).ToDictionary(c => c.Kind, StringComparer.Ordinal);

    public static TheoryData<string> Kinds => [.. Cases.Keys];

    /// <summary>Two columns that are missing are two errors, and an open bracket breaks the next line too.</summary>
    public static TheoryData<string> Slips => [.. Cases.Keys.Where(k => k is not ("no position" or "section not closed"))];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Says_FileLineProblemAndCure(string kind)
    {
        BrokenCase broken = Cases[kind];

        ScenarioResult result = broken.Read();

        Assert.Null(result.Scenario);
        ScenarioError? error = result.Errors.FirstOrDefault(e => e.Problem.Contains(broken.Problem, StringComparison.Ordinal));
        Assert.True(error is not null, "No such message among:\n" + string.Join('\n', result.Errors));
        Assert.Equal((broken.File, broken.Line), (error.File, error.Line));
        Assert.Contains(broken.Cure, error.Cure, StringComparison.Ordinal);
        Assert.All(result.Errors, e => Assert.Matches(Shape(), e.ToString()));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void SaysTheSame_InKazakhstan(string kind) =>
        Assert.Equal(Cases[kind].Read().Errors, Cultures.InKazakhstan(() => Cases[kind].Read().Errors));

    [Theory]
    [MemberData(nameof(Slips))]
    public void OneSlip_IsOneError(string kind) => Assert.Single(Cases[kind].Read().Errors);

    [Fact]
    public void EveryMessage_HasLineAndColumnInItsFile()
    {
        foreach (BrokenCase broken in Cases.Values.Where(c => c.Toml.Length < 10_000))
        {
            string[] lines = Encoding.UTF8.GetString(broken.Toml).Split('\n');
            Assert.All(broken.Read().Errors.Where(e => e.File == Reading.Scenario), e =>
            {
                Assert.InRange(e.Line, 1, lines.Length);
                Assert.InRange(e.Column, 1, lines[e.Line - 1].Length + 2);
            });
        }
    }

    [GeneratedRegex(@"^(folder/[^:]+:[1-9]\d*:[1-9]\d*|--set [^:]*): \S.*[^.]\. [A-Z].*[^.?][.?]$", RegexOptions.Singleline)]
    private static partial Regex Shape();
}
