using System.Runtime.Intrinsics;
using CsCheck;
using WorldSystems.Engine.Numerics;
using Xunit;

namespace WorldSystems.Tests.Engine.Numerics;

/// <summary>What machines without 256-bit vectors run has the bits of what the others run. Here the two are compared on one machine.</summary>
public sealed class PairsTests
{
    [Fact]
    public void Exponentials_HaveTheSameBits() => Gen.Double[-700, 700].Array[4].Sample(x =>
        Assert.Equal<long>(Bits(Elementary.ExpBounded(Vector256.Create(x))), (long[])[.. Bits(ElementaryPairs.ExpBounded(Vector128.Create(x))), .. Bits(ElementaryPairs.ExpBounded(Vector128.Create(x, 2)))]));

    [Fact]
    public void Logarithms_HaveTheSameBits() => Gen.Double[1e-300, 1e300].Array[4].Sample(x =>
        Assert.Equal<long>(Bits(Elementary.LogPositive(Vector256.Create(x))), (long[])[.. Bits(ElementaryPairs.LogPositive(Vector128.Create(x))), .. Bits(ElementaryPairs.LogPositive(Vector128.Create(x, 2)))]));

    [Theory]
    [InlineData(8)]
    [InlineData(24)]
    [InlineData(41)]
    public void Products_HaveTheSameBits(int size)
    {
        var empty = new PackedSymmetricMatrix(size);
        Gen.Double[-1, 1].Array[empty.Length + empty.PaddedSize].Sample(
            values =>
            {
                // Samples run side by side: each has a matrix of its own.
                var matrix = new PackedSymmetricMatrix(size);
                values.AsSpan(0, matrix.Length).CopyTo(matrix.Elements);
                matrix.ClearDiagonalAndPadding();
                double[] x = values[matrix.Length..], expected = new double[matrix.PaddedSize], found = new double[matrix.PaddedSize];
                matrix.Multiply(x, expected);
                ref double f = ref matrix.Elements[0];
                for (int column = 0; column < matrix.PaddedSize; column += Lanes.Block)
                {
                    f = ref PackedPairs.MultiplyBlockColumn(ref f, ref x[0], ref found[0], column);
                }

                Assert.Equal(expected.Select(BitConverter.DoubleToInt64Bits), found.Select(BitConverter.DoubleToInt64Bits));
            },
            iter: 50);
    }

    private static long[] Bits(Vector256<double> v) => [.. Enumerable.Range(0, 4).Select(i => BitConverter.DoubleToInt64Bits(v[i]))];

    private static long[] Bits(Vector128<double> v) => [.. Enumerable.Range(0, 2).Select(i => BitConverter.DoubleToInt64Bits(v[i]))];
}
