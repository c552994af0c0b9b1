using System.Globalization;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Tests.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Charts;

public sealed class WordsTests
{
    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryWord_HasText_WithThePlaceholdersOfTheEnglish(string code) =>
        WordRules.EveryKeyHasText(Language.Find(code)!.Phrases, Language.English.Phrases);

    [Theory]
    [MemberData(nameof(Codes))]
    public void Resources_HaveNoKeysThatNobodyAsksFor(string code) => WordRules.NoKeyIsLeftOver<Word>("WorldSystems.Charts.Words", code);

    [Theory]
    [InlineData("en", "1,234.5")]
    [InlineData("ru", "1\u00A0234,5")]
    [InlineData("kk", "1\u00A0234,5")]
    public void Numbers_AreWrittenInTheLanguage_WhateverTheMachineSpeaks(string code, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var machine in new[] { "kk-KZ", "en-US", "ar-SA" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(machine);
                Assert.Equal(expected, Language.Find(code)!.Phrases.Number(1234.5, 1));
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData(0.996, "99.6%")]
    [InlineData(1, "100%")]
    [InlineData(0.9998, "100%")]
    [InlineData(0.004, "0.4%")]
    [InlineData(0.0003, "0%")]
    [InlineData(0.414, "41%")]
    [InlineData(double.NaN, "–")]
    public void Percentages_DoNotCallNearlyAllAll(double share, string expected) =>
        Assert.Equal(expected, Language.English.Phrases.Percent(share));

    [Fact]
    public void ASmallNegativeNumber_IsNotMinusZero() => Assert.Equal("0.00", Language.English.Phrases.Number(-0.001, 2));
}
