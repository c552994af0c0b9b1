using CsCheck;
using WorldSystems.Engine.Measures;
using Xunit;

namespace WorldSystems.Tests.Engine.Measures;

public sealed class InequalityTests
{
    private static readonly Gen<double[]> Incomes = Gen.Double[0.01, 1000].Array[1, 60];

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void EqualStates_HaveNoInequality(int count)
    {
        double[] equal = [.. Enumerable.Repeat(3.7, count)];
        Assert.Equal(0, Inequality.Gini(equal), 1e-15);
        Assert.Equal(0, Theil(equal), 1e-15);
        Assert.Equal(1, Inequality.GapRatio(equal), 1e-15);
    }

    [Fact]
    public void OneHasAll_GiniIsNMinusOneOverN_TheilIsLogN()
    {
        double[] incomes = [.. Enumerable.Repeat(1e-300, 9), 1];
        Assert.Equal(0.9, Inequality.Gini(incomes), 1e-12);
        Assert.Equal(Math.Log(10), Theil(incomes), 1e-12);
    }

    [Theory]
    [InlineData(5, 5.0)]
    [InlineData(10, 10.0)]
    [InlineData(19, 19.0)]
    [InlineData(20, 39.0 / 3)]
    public void GapRatio_TakesAtLeastOneStateAndAWholeTenth(int count, double expected) =>
        Assert.Equal(expected, Inequality.GapRatio([.. Enumerable.Range(1, count).Select(i => (double)i)]), 1e-12);

    [Fact]
    public void Gini_IsMeanAbsoluteDifferenceOverTwiceTheMean() => Incomes.Sample(incomes =>
    {
        double differences = incomes.Sum(x => incomes.Sum(y => Math.Abs(x - y)));
        double expected = differences / (2 * incomes.Length * incomes.Sum());
        Assert.Equal(expected, Inequality.Gini(Sorted(incomes)), 1e-10);
    });

    [Fact]
    public void Measures_DoNotDependOnTheUnit() => Gen.Select(Incomes, Gen.Double[1e-3, 1e3]).Sample((incomes, factor) =>
    {
        double[] scaled = [.. incomes.Select(x => x * factor)];
        Assert.Equal(Inequality.Gini(Sorted(incomes)), Inequality.Gini(Sorted(scaled)), 1e-10);
        Assert.Equal(Theil(incomes), Theil(scaled), 1e-10);
        Assert.Equal(Inequality.GapRatio(Sorted(incomes)), Inequality.GapRatio(Sorted(scaled)), 1e-8);
    });

    [Fact]
    public void Weighted_EqualsUnweighted_OfTheReplicatedWorld() => Gen.Select(Gen.Double[0.01, 100], Gen.Int[1, 6]).Array[1, 25].Sample(states =>
    {
        double[] values = [.. states.Select(s => s.Item1)], weights = [.. states.Select(s => (double)s.Item2)];
        double[] replicated = [.. states.SelectMany(s => Enumerable.Repeat(s.Item1, s.Item2))];
        var order = new SortedOrder(values.Length);
        order.Update(values);
        Assert.Equal(Inequality.Gini(Sorted(replicated)), Inequality.Gini(values, weights, order.Order), 1e-10);
        Assert.Equal(Theil(replicated), Inequality.Theil(values, Logs(values), weights, new int[values.Length]).Total, 1e-10);
    });

    [Fact]
    public void Theil_AddsUpFromWithinAndBetween() => Gen.Select(Gen.Double[0.01, 100], Gen.Double[0.1, 10], Gen.Int[0, 3]).Array[1, 40].Sample(states =>
    {
        double[] values = [.. states.Select(s => s.Item1)], weights = [.. states.Select(s => s.Item2)];
        int[] group = [.. states.Select(s => s.Item3)];
        TheilSplit split = Inequality.Theil(values, Logs(values), weights, group);
        double whole = Inequality.Theil(values, Logs(values), weights, new int[values.Length]).Total;
        Assert.Equal(whole, split.Total, 1e-10);

        double between = 0, mean = values.Zip(weights, (v, w) => v * w).Sum() / weights.Sum();
        foreach (IGrouping<int, int> zone in Enumerable.Range(0, values.Length).GroupBy(i => group[i]))
        {
            double people = zone.Sum(i => weights[i]), average = zone.Sum(i => weights[i] * values[i]) / people;
            between += people / weights.Sum() * (average / mean) * Math.Log(average / mean);
        }

        Assert.Equal(between, split.Between, 1e-10);
    });

    private static double Theil(double[] values) => Inequality.Theil(values, Logs(values));

    private static double[] Logs(double[] values) => [.. values.Select(v => Math.Log(v))];

    private static double[] Sorted(double[] values) => [.. values.Order()];
}
