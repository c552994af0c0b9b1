using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Facts;
using WorldSystems.Tests.Engine.Kernel.Market;
using Xunit;

namespace WorldSystems.Tests.Experiments.Facts;

public sealed class WarFactsTests
{
    private static readonly FactPart Peace = WarFacts.DemocraticPeace.Parts[^1];

    [Fact]
    public void AWorldWithoutWar_CannotSpeak() =>
        Assert.All([WarFacts.Hegemon, WarFacts.Wars, WarFacts.Sizes, WarFacts.DemocraticPeace], fact => Assert.Equal(FactVerdict.CannotSpeak, new SyntheticHistory(4).Score(fact).Verdict));

    [Fact]
    public void Wars_AreCountedInTheirPeriods()
    {
        // 30 states from 1816 to 1945: 55 years with 10 wars, 43 with none, 32 with 2.
        SyntheticHistory history = new SyntheticHistory(30, 1816, 1945).Conflict(wars: [.. Enumerable.Range(0, 10).Select(k => War(1816 + k)), War(1914), War(1945)]);
        Assert.Equal(10_000.0 / (55 * 30), history.Measure(WarFacts.Wars, "1816-1870")!.Value, 1e-12);
        Assert.Equal(0, history.Measure(WarFacts.Wars, "1871-1913"));
        Assert.Equal(2000.0 / (32 * 30), history.Measure(WarFacts.Wars, "1914-1945")!.Value, 1e-12);
        Assert.Null(history.Measure(WarFacts.Wars, "1946-1989"));
        Assert.Equal(FactVerdict.NotMet, history.Score(WarFacts.Wars).Verdict);
        Assert.Equal(FactVerdict.Met, history.Conflict(wars: [War(1820), War(1830), War(1840), War(1850), War(1880), War(1890), War(1900), War(1914), War(1940)]).Score(WarFacts.Wars).Verdict);
        Assert.Equal(FactVerdict.CannotSpeak, new SyntheticHistory(30, 1900, 1910).Conflict().Score(WarFacts.Wars).Verdict);
    }

    [Theory]
    [InlineData(0.2, 0.35, 0.15, FactVerdict.Met)]
    [InlineData(0.2, 0.5, 0.15, FactVerdict.NotMet)]
    [InlineData(0.2, 0.35, 0.1, FactVerdict.NotMet)]
    [InlineData(0.35, 0.35, 0.15, FactVerdict.NotMet)]
    [InlineData(0.15, 0.35, 0.35, FactVerdict.NotMet)]
    public void Hegemon_RisesAndFalls(double first, double middle, double last, FactVerdict expected)
    {
        SyntheticHistory history = new SyntheticHistory(4).Conflict(share: year => year < 1850 ? first : year < 1980 ? middle : last);
        Assert.Equal(middle, history.Measure(WarFacts.Hegemon, "1946"));
        Assert.Equal(expected, history.Score(WarFacts.Hegemon).Verdict);
    }

    [Fact]
    public void DemocraticPeace_IsARateOverARate()
    {
        // Ten years; 250 pairs of democracies and 100 mixed ones in each: 1 war in 2500 against 4 in 1000.
        SyntheticHistory history = new SyntheticHistory(4, 1990, 1999).Conflict(democratic: 250, mixed: 100, wars: [War(1991, 2), .. Enumerable.Repeat(War(1992, 1), 4), War(1993)]);
        Assert.Equal(0.1, Peace.Measure(history.History)!.Value, 1e-12);
        Assert.Equal(FactVerdict.Met, history.Score(WarFacts.DemocraticPeace).Verdict);
        Assert.Equal(double.NaN, Peace.Measure(history.Conflict(democratic: 49, mixed: 100, wars: [War(1992, 1)]).History));
        Assert.Equal(double.NaN, Peace.Measure(history.Conflict(democratic: 250, mixed: 100).History));
    }

    [Fact]
    public void Sizes_AreDeaths()
    {
        RecordedWar[] wars = [.. Enumerable.Range(0, 200).Select(k => new RecordedWar(1900, Math.Pow((k + 0.5) / 200, -2), 0))];
        Assert.Equal(1.5, new SyntheticHistory(4).Conflict(wars: wars).Measure(WarFacts.Sizes, "exponent")!.Value, 0.03);
    }

    /// <summary>A war that lasts counts once, with all its dead, by what its first two were when it began.</summary>
    [Fact]
    public void Recorder_SeesWhatHappens()
    {
        var recorder = new ConflictRecorder();
        Scenario scenario = TestScenarios.Generated(4, 5);
        var simulation = Intervention.Simulate(scenario, x => Live(x.World.International, x.World.Year));
        simulation.Run([recorder], TestContext.Current.CancellationToken);
        ConflictHistory history = recorder.History;
        Assert.Equal([new RecordedWar(1751, 0.75, 1), new RecordedWar(1752, 0, 2)], history.Wars);
        Assert.Equal([4, 4, 4, 3, 3], history.StateYears);
        Assert.Equal([1, 1, 1, 1, 1], history.DemocraticPairs);
        Assert.Equal([4, 4, 4, 2, 2], history.MixedPairs);
        Assert.Equal(0.5, history.LargestShare[^1]);
    }

    private static void Live(InternationalSystem system, Year year)
    {
        system.Democracy.Span[0] = 0.8;
        system.Democracy.Span[1] = 0.95;
        system.Democracy.Span[2] = 0.79;
        system.Capability.Span[3] = 0.5;
        switch (year.Index)
        {
            case 1:
                system.Declare(2, 0, year.Calendar).Fighters[0].Deaths = 0.5;
                break;
            case 2:
                system.Wars[0].Fighters[1].Deaths = 0.25;
                system.Conclude(system.Wars[0], 0, year.Calendar);
                system.Conclude(system.Declare(0, 1, year.Calendar), -1, year.Calendar);
                break;
            case 3:
                system.Subject(3, 0);
                break;
        }
    }

    private static RecordedWar War(int year, int democracies = 0) => new(year, 1, democracies);
}
