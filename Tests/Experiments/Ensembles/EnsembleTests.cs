using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Ensembles;
using Xunit;

namespace WorldSystems.Tests.Experiments.Ensembles;

public sealed class EnsembleTests
{
    private static readonly Scenario Small = new() { Name = "small", Generate = new() { States = 12 }, Time = new() { Years = 110, WarmUp = 5 } };

    [Fact]
    public void Gives_TheSameBytesForAnyNumberOfThreads()
    {
        EnsemblePlan plan = new(Small, 5, 6, EnsemblePlan.UsualYears);

        byte[] one = Run(plan, 1).ToCsv(), three = Run(plan, 3).ToCsv();

        Assert.Equal(one, three);
    }

    [Fact]
    public void Measures_TheYearsAskedForAndTheLast()
    {
        EnsembleResult result = Run(new(Small, 1, 1, [1600, 1800, 1750, 1750]), 1);

        Assert.Equal([1750, 1800, 1859], result.Rows().Where(row => row.Measure.Name == "gap_ratio").Select(row => row.Year!.Value));
    }

    [Fact]
    public void Leaves_UndefinedMeasuresEmpty()
    {
        EnsembleResult result = Run(new(Small with { Time = new() { Years = 20, WarmUp = 5 } }, 1, 2, []), 1);

        EnsembleRow row = result.Rows().Single(row => row.Measure == EnsembleMeasure.RankCorrelation);
        Assert.Equal(double.NaN, row.Median);
        Assert.Contains("1,,rank_correlation_100,\n", System.Text.Encoding.UTF8.GetString(result.ToCsv()), StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_Percentiles()
    {
        Assert.All(Run(new(Small, 1, 7, [1800]), 2).Rows(), row => Assert.True(row.Low <= row.Median && row.Median <= row.High, row.ToString()));
    }

    [Fact]
    public void Stops_WhenCancelled()
    {
        Assert.ThrowsAny<OperationCanceledException>(() => Ensemble.Run(new(Small, 1, 4, []), 2, cancellation: new CancellationToken(canceled: true)));
    }

    private static EnsembleResult Run(EnsemblePlan plan, int jobs) => Ensemble.Run(plan, jobs, cancellation: TestContext.Current.CancellationToken);
}
