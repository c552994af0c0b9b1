using System.Security.Cryptography;
using System.Text.RegularExpressions;
using WorldSystems.Host;
using WorldSystems.Tests.Languages;
using Xunit;

namespace WorldSystems.Tests.Host;

/// <summary>The program in Kazakh and Russian: its words change, its files do not.</summary>
public sealed class LanguageTests
{
    private static readonly string[][] Verbs =
    [
        ["run"], ["validate"], ["list"], ["schema"], ["describe"], ["verify"], ["ensemble"], ["claims"], ["facts"],
        ["calibrate"], ["compare"], ["decompose"], ["sensitivity"], ["sweep"], ["merge"], ["import"], ["import", "maddison"], [],
    ];

    public static TheoryData<string> Translations => VocabularyTests.Translations;

    [Theory]
    [MemberData(nameof(Translations))]
    public void Help_OfEveryVerb_IsInTheLanguage(string code)
    {
        foreach (var verb in Verbs)
        {
            var help = InProcess.Run([.. verb, "--help", "--lang", code]);

            Assert.Equal(ExitCode.Success, help.Code);
            Assert.Empty(help.Lacking);
            Assert.DoesNotMatch(new Regex("Usage:|Options:|Commands:|Description:|Arguments:|REQUIRED|default|Show help", RegexOptions.CultureInvariant), help.Out);
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void WhatVerbsPrint_IsInTheLanguage(string code)
    {
        using TemporaryFolder folder = new();
        var scenario = SmallScenario.WriteTo(folder);
        string[][] commands =
        [
            ["run", scenario, "--out", folder["run"]], ["verify", folder["run"]], ["validate", scenario], ["validate", scenario, scenario], ["list"],
            ["ensemble", scenario, "--seeds", "2"], ["claims", scenario], ["facts", scenario, "--seeds", "2"],
        ];
        foreach (var command in commands)
        {
            var result = InProcess.Run([.. command, "--lang", code]);

            Assert.True(result.Code == ExitCode.Success, result.Error);
            Assert.True(result.Lacking.Count == 0, string.Join('\n', result.Lacking));
            Assert.NotEqual(InProcess.Run(command).Out, result.Out);
        }
    }

    [Theory]
    [MemberData(nameof(Translations))]
    public void WhatGoesWrong_IsSaidInTheLanguage(string code)
    {
        using TemporaryFolder folder = new();
        var scenario = SmallScenario.WriteTo(folder);
        (int Code, string[] Command)[] commands =
        [
            (ExitCode.InputOutput, ["run", folder["none.toml"]]), (ExitCode.Usage, ["rum"]), (ExitCode.Usage, ["run", scenario, "--years", "x"]), (ExitCode.Usage, ["run", "--set", "x"]),
            (ExitCode.Usage, ["run", "--sed"]), (ExitCode.InvalidData, ["run", scenario, "--set", "trade.variety=9"]), (ExitCode.InputOutput, ["run", scenario, "--out", scenario]),
            (ExitCode.InputOutput, ["verify", folder.Path]), (ExitCode.Usage, ["import", "maddison"]),
        ];
        foreach (var (expected, command) in commands)
        {
            var english = InProcess.Run(command);
            var result = InProcess.Run([.. command, $"--lang={code}"]);

            Assert.Equal((expected, expected), (english.Code, result.Code));
            Assert.Empty(result.Lacking);
            Assert.All(result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.DoesNotContain(line, english.Error, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Files_AndJson_DoNotChangeWithTheLanguage()
    {
        using TemporaryFolder folder = new();
        var scenario = SmallScenario.WriteTo(folder);
        string[] languages = ["en", "kk", "ru"];
        foreach (var code in languages)
            Assert.Equal(ExitCode.Success, InProcess.Run("run", scenario, "--flows", "--out", folder[code], "--lang", code).Code);

        foreach (var file in Directory.EnumerateFiles(folder["en"]).Where(file => !file.EndsWith("manifest.json", StringComparison.Ordinal)))
        {
            var hashes = languages.Select(code => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder[code], Path.GetFileName(file))))));
            Assert.Single(hashes.Distinct());
        }

        Assert.Single(languages.Select(code => InProcess.Run("validate", scenario, "--json", "--lang", code).Out).Distinct());
        Assert.Single(languages.Select(code => InProcess.Run("list", "--json", "--lang", code).Out).Distinct());
    }

    [Fact]
    public void ALanguageThatIsNotSpoken_IsWrongUsage_AndNamesThoseThatAre()
    {
        var result = InProcess.Run("list", "--lang", "xx");

        Assert.Equal(ExitCode.Usage, result.Code);
        Assert.Contains("'xx'; choose one of en, kk, ru", result.Error, StringComparison.Ordinal);
    }
}
