using Xunit;

namespace WorldSystems.Tests.Scenarios;

/// <summary>English left in a text is found, and data are not taken for English.</summary>
public sealed class TranslatedProseTests
{
    [Theory]
    [InlineData("Сауда ашылады, and the gap between rich and poor grows.")]
    [InlineData("## What happened")]
    [InlineData("| тұжырым | does not hold | 20/20 |")]
    [InlineData("| `gap_ratio` | trade opens | мир |")]
    public void EnglishLeftInATranslation_IsFound(string text) =>
        Assert.NotEmpty(TranslatedProse.EnglishIn(text));

    [Theory]
    [InlineData("Доход растёт (Acemoglu, Johnson and Robinson 2001, chapter 2), см. [ядро](kernel.md).")]
    [InlineData("Beck, Katz and Tucker (1998) возражают; Gollin, Lagakos and Waugh 2014 тоже.")]
    [InlineData("Запустите `worldsystems run world-system --set trade.autarky=true`, столбец of-the-world.csv.")]
    [InlineData("```\n  gap between the richest and the poorest tenth   1.7 -> 22.1\n```")]
    [InlineData("| 1 | who-starts-ahead-is-core | `> 1.5x` | подтверждается |")]
    public void Data_AreNotEnglish(string text) =>
        Assert.Empty(TranslatedProse.EnglishIn(text));

    [Fact]
    public void Headings_AreCountedOutsideCode() =>
        Assert.Equal(["#", "##"], TranslatedProse.Headings("# Бір\n```\n# no heading\n```\n## Екі\n#hash"));

    [Fact]
    public void Numbers_AreTheSame_WithACommaAndThinSpaces()
    {
        Assert.Equal(TranslatedProse.Numbers("1.5 of 6000 in 1914"), TranslatedProse.Numbers("в 1914 году 1,5 из 6\u202f000"));
        Assert.NotEqual(TranslatedProse.Numbers("1.5 of 6000"), TranslatedProse.Numbers("1.6 из 6000"));
        Assert.NotEqual(TranslatedProse.Numbers("1 and 2"), TranslatedProse.Numbers("1"));
    }
}
