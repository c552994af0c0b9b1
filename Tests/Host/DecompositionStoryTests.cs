using WorldSystems.Experiments.Decomposition;
using WorldSystems.Experiments.Statistics;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Terminals;
using WorldSystems.Host.Words;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Host;

/// <summary>What decompose says of a force whose share no digit shows.</summary>
public sealed class DecompositionStoryTests
{
    [Theory]
    [InlineData("en", "Blocs changes nothing measurable on the whole.")]
    [InlineData("kk", "Ажырау блоктары: тұтас алғанда өлшенетіндей ештеңе өзгертпейді.")]
    [InlineData("ru", "Блоки отсоединения: в целом не меняет ничего измеримого.")]
    public void AShareThatRoundsToZero_ChangesNothingMeasurable(string code, string said)
    {
        Estimate[] shares = [new(-0.0001, -0.0002, -0.00005), new(0.0004, 0.0001, 0.0007), new(0, 0, 0)];
        Assert.All(shares, share => Assert.Contains($"  {said}\n", Told(code, share, 0.0001, -0.0002), StringComparison.Ordinal));
    }

    [Fact]
    public void AShareThatCancels_SaysWhatTheForceDoesAloneAndLast() =>
        Assert.Contains("nothing measurable on the whole. Alone it adds +0.500, to all the others -0.500.", Told("en", new(0, 0, 0), 0.5, -0.5), StringComparison.Ordinal);

    [Theory]
    [InlineData(-0.001, -0.002, -0.0005, "lowers it by 0.001 (0.000 to 0.002).")]
    [InlineData(0.001, 0.0005, 0.002, "raises it by 0.001 (0.000 to 0.002).")]
    [InlineData(0.0002, -0.3, 0.3, "makes no difference that can be told from luck: 0.000 (-0.300 to +0.300).")]
    public void AShareThatShows_OrIsUncertain_IsToldWithItsInterval(double value, double low, double high, string said)
    {
        string story = Told("en", new(value, low, high), 0.5, 0.5);

        Assert.Contains(said, story, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing measurable", story, StringComparison.Ordinal);
    }

    private static string Told(string code, Estimate share, double alone, double last)
    {
        using StringWriter story = new() { NewLine = "\n" };
        using Terminal terminal = new(story, story, speech: new Speech(Language.Find(code)!));
        DecompositionResult result = new([new("blocs", true, share, alone, last)], Start: 1, Nobody: 2, Everybody: 3, Seeds: 4, IsExact: true, Worlds: [], []);
        new DecompositionStory(terminal, "S", StudyMeasure.Usual, result).Write(5, "out");
        return story.ToString();
    }
}
