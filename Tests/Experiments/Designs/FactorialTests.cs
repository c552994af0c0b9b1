using WorldSystems.Experiments.Designs;
using Xunit;

namespace WorldSystems.Tests.Experiments.Designs;

public sealed class FactorialTests
{
    [Fact]
    public void LastAxis_ChangesFastest()
    {
        var design = new Factorial(2, 3);

        Assert.Equal([[0, 0], [0, 0.5], [0, 1], [1, 0], [1, 0.5], [1, 1]], design.Points());
    }

    [Fact]
    public void Levels_AreEveryCombinationOnce()
    {
        var design = new Factorial(3, 1, 4, 2);
        int[] level = new int[4];
        string[] all = [.. Enumerable.Range(0, (int)design.Count).Select(index => { design.Levels(index, level); return string.Join(',', level); })];

        Assert.Equal(24, all.Distinct().Count());
        Assert.Equal("0,0,0,0", all[0]);
        Assert.Equal("2,0,3,1", all[^1]);
    }

    [Fact]
    public void OnlyLevel_IsInTheMiddle() => Assert.Equal([0.5], new Factorial(1).Point(0));

    [Fact]
    public void NoAxes_AreOnePoint() => Assert.Equal([[]], new Factorial().Points());

    [Fact]
    public void Rejects_AxisWithoutLevels() => Assert.Throws<ArgumentOutOfRangeException>(() => new Factorial(2, 0));

    [Fact]
    public void Rejects_MoreThanCanBeCounted() => Assert.Throws<OverflowException>(() => new Factorial(int.MaxValue, int.MaxValue, int.MaxValue));
}
