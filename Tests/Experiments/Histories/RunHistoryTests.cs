using WorldSystems.Engine;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Histories;
using Xunit;

namespace WorldSystems.Tests.Experiments.Histories;

public sealed class RunHistoryTests
{
    private static readonly Scenario Small = new() { Name = "small", Generate = new() { States = 9 }, Time = new() { StartYear = 1900, Years = 12, WarmUp = 5 } };

    [Fact]
    public void Holds_EveryYearOfTheColumnsAsked()
    {
        RunHistory history = RunHistory.Of(Small, ["population", "gdp_per_capita"], ["population"], TestContext.Current.CancellationToken);

        Assert.Equal(12, history.World("population").Length);
        var simulation = new Simulation(Small);
        for (int year = -5; year < 12; year++)
        {
            Assert.True(simulation.Step());
            if (year >= 0)
            {
                Assert.Equal(simulation.World.GdpPerCapita.Values, history.States("gdp_per_capita", year));
            }
        }
    }

    [Fact]
    public void Rejects_UnknownColumn() => Assert.Throws<ArgumentException>(() => RunHistory.Of(Small, ["no_such"], [], TestContext.Current.CancellationToken));
}
