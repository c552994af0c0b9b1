using WorldSystems.Lab.Words;
using WorldSystems.Languages;
using WorldSystems.Tests.Languages;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Lab;

public sealed class LabWordsTests
{
    public static TheoryData<string> Codes => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void EveryWord_HasText_WithThePlaceholdersOfTheEnglish(string code) =>
        WordRules.EveryKeyHasText(LabPhrases.In(Language.Find(code)!), LabPhrases.In(Language.English));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Resources_HaveNoKeysThatNobodyAsksFor(string code) => WordRules.NoKeyIsLeftOver<LabWord>("WorldSystems.Lab.Words", code);
}
