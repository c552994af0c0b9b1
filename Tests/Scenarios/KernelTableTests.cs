using WorldSystems.Experiments.Ensembles;
using Xunit;

namespace WorldSystems.Tests.Scenarios;

/// <summary>
/// The default scenario against the reference's table of results: another implementation with other random draws, 20 seeds each. Ranges are the
/// 10th to 90th percentile over seeds; where the reference gives a median alone, it is a range of no width. <c>scenarios/kernel.md</c> has the
/// two side by side.
/// </summary>
public sealed class KernelTableTests(KernelTableTests.TwentySeeds ensemble) : IClassFixture<KernelTableTests.TwentySeeds>
{
    private const int Seeds = 20;

    [Theory]
    [InlineData("gap_ratio", 1750, 1.2, 1.4)]
    [InlineData("gap_ratio", 1820, 1.5, 2.5)]
    [InlineData("gap_ratio", 1870, 2.2, 4.3)]
    [InlineData("gap_ratio", 1913, 3.6, 8.1)]
    [InlineData("gap_ratio", 2000, 11.6, 22.2)]
    [InlineData("gini", 1820, 0.06, 0.12)]
    [InlineData("gini", 2000, 0.48, 0.63)]
    [InlineData("openness", 1750, 0.04, 0.04)]
    [InlineData("openness", 1820, 0.07, 0.07)]
    [InlineData("openness", 1870, 0.12, 0.12)]
    [InlineData("openness", 1913, 0.20, 0.20)]
    [InlineData("openness", 2000, 0.27, 0.43)]
    [InlineData("terms_of_trade_trend", null, -0.65, -0.33)]
    [InlineData("leading_decile_growth", null, 1.22, 1.22)]
    [InlineData("last_decile_growth", null, 0.17, 0.17)]
    [InlineData("rank_correlation_100", null, 0.81, 0.92)]
    [InlineData("manufactures_share_top_4", null, 0.83, 0.83)]
    [InlineData("manufactures_share_bottom_12", null, 0.21, 0.21)]
    [InlineData("hours_imported_per_exported_top_4", null, 5.9, 5.9)]
    [InlineData("hours_imported_per_exported_bottom_12", null, 0.24, 0.24)]
    public void Range_OverlapsTheReference(string measure, int? year, double low, double high)
    {
        EnsembleRow row = ensemble.Row(measure, year);

        Assert.True(row.Low <= high && low <= row.High, $"{measure} {year}: {row.Median:0.###} ({row.Low:0.###} to {row.High:0.###}), reference {low} to {high}.");
    }

    [Fact]
    public void Gini_AtTheStart_LiesBelowTheReference()
    {
        // The one number that departs: the reference prints .05 without a range. If this fails the departure is gone; change the note with it.
        EnsembleRow row = ensemble.Row("gini", 1750);

        Assert.InRange(row.High, 0.03, 0.0499);
    }

    public sealed class TwentySeeds
    {
        private readonly EnsembleRow[] _rows = [.. Ensemble.Run(new(ShippedScenarios.Read("kernel"), 1, Seeds, EnsemblePlan.UsualYears), Environment.ProcessorCount, null, TestContext.Current.CancellationToken).Rows()];

        internal EnsembleRow Row(string measure, int? year) => _rows.Single(row => row.Measure.Name == measure && row.Year == year);
    }
}
