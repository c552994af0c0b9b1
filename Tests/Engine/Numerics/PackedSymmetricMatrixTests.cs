using CsCheck;
using WorldSystems.Engine.Numerics;
using Xunit;

namespace WorldSystems.Tests.Engine.Numerics;

public sealed class PackedSymmetricMatrixTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(41)]
    public void Multiply_IsTheDefinition(int size)
    {
        var matrix = new PackedSymmetricMatrix(size);
        var dense = new double[size, size];
        Gen.Double[-1, 1].Array[size * size].Sample(
            values =>
            {
                for (int j = 0; j < size; j++)
                {
                    for (int i = 0; i < j; i++)
                    {
                        matrix[i, j] = dense[i, j] = dense[j, i] = values[(j * size) + i];
                    }
                }

                double[] x = new double[matrix.PaddedSize], y = new double[matrix.PaddedSize], full = new double[matrix.PaddedSize * matrix.PaddedSize];
                matrix.CopyTo(full);
                values.AsSpan(0, size).CopyTo(x);
                matrix.Multiply(x, y);
                for (int i = 0; i < size; i++)
                {
                    double expected = Enumerable.Range(0, size).Sum(j => dense[i, j] * x[j]);
                    Assert.Equal(expected, y[i], 1e-13);
                    Assert.Equal(dense[i, size - 1], matrix[i, size - 1]);
                    Assert.Equal(dense[i, size - 1], matrix[size - 1, i]);
                    double[] row = new double[matrix.PaddedSize];
                    matrix.CopyRow(i, row);
                    Assert.Equal(Enumerable.Range(0, matrix.PaddedSize).Select(j => j < size ? dense[i, j] : 0), row);
                    Assert.Equal(row, full.AsSpan(i * matrix.PaddedSize, matrix.PaddedSize));
                }
            },
            iter: 20,
            threads: 1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    [InlineData(21)]
    public void CopyAboveDiagonal_IsTheColumn(int size)
    {
        var matrix = new PackedSymmetricMatrix(size);
        for (int j = 0; j < size; j++)
        {
            for (int i = 0; i < j; i++)
            {
                matrix[i, j] = (100 * i) + j;
            }
        }

        double[] column = new double[matrix.PaddedSize];
        for (int j = 0; j < size; j++)
        {
            matrix.CopyAboveDiagonal(j, column);

            int seen = ((j / 8) + 1) * 8;
            Assert.Equal([.. Enumerable.Range(0, seen).Select(i => i < j ? (100.0 * i) + j : 0)], column[..seen]);
        }
    }

    [Fact]
    public void ClearDiagonalAndPadding_LeavesTheRest()
    {
        var matrix = new PackedSymmetricMatrix(10);
        matrix.Elements.Fill(2);
        matrix.ClearDiagonalAndPadding();
        double[] x = new double[16], y = new double[16];
        Array.Fill(x, 1);
        matrix.Multiply(x, y);
        Assert.All(y[..10], v => Assert.Equal(18, v));
        Assert.All(y[10..], v => Assert.Equal(0, v));
    }
}
