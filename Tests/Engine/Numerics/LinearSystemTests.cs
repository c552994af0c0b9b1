using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using WorldSystems.Engine.Numerics;
using Xunit;

namespace WorldSystems.Tests.Engine.Numerics;

public sealed class LinearSystemTests
{
    [Fact]
    public void Solve_AgreesWithTheOracle() =>
        Gen.Int[1, 20].SelectMany(n => Gen.Double[-1, 1].Array[n * (n + 1)].Select(values => (n, values))).Sample(
            (n, values) =>
            {
                Matrix<double> a = Matrix<double>.Build.Dense(n, n, (i, j) => values[(i * (n + 1)) + j] + (i == j ? n + 1 : 0));
                var system = new LinearSystem(n);
                for (int i = 0; i < n; i++)
                {
                    a.Row(i).ToArray().CopyTo(system.Equation(i));
                    system.Equation(i)[n] = values[(i * (n + 1)) + n];
                }

                double[] x = new double[n];
                Assert.True(system.Solve(x));
                double[] expected = [.. a.Solve(Vector<double>.Build.Dense(n, i => values[(i * (n + 1)) + n]))];
                return Enumerable.Range(0, n).All(i => Math.Abs(x[i] - expected[i]) < 1e-12);
            },
            iter: 200);

    [Fact]
    public void Solve_PivotsAroundAZero()
    {
        var system = new LinearSystem(2);
        ((double[])[0, 2, 4]).CopyTo(system.Equation(0));
        ((double[])[3, 0, 9]).CopyTo(system.Equation(1));
        double[] x = new double[2];
        Assert.True(system.Solve(x));
        Assert.Equal([3, 2], x);
    }

    [Fact]
    public void Solve_SaysThatItIsSingular()
    {
        var system = new LinearSystem(2);
        ((double[])[1, 2, 4]).CopyTo(system.Equation(0));
        ((double[])[2, 4, 9]).CopyTo(system.Equation(1));
        Assert.False(system.Solve(new double[2]));
    }
}
