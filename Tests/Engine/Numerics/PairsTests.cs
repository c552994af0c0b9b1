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
        Assert.Equal(Bits(Elementary.ExpBounded(Vector256.Create(x))), Bits(Vector256.Create(ElementaryPairs.ExpBounded(Vector128.Create(x)), ElementaryPairs.ExpBounded(Vector128.Create(x, 2))))));

    [Fact]
    public void Logarithms_HaveTheSameBits() => Gen.Double[1e-300, 1e300].Array[4].Sample(x =>
        Assert.Equal(Bits(Elementary.LogPositive(Vector256.Create(x))), Bits(Vector256.Create(ElementaryPairs.LogPositive(Vector128.Create(x)), ElementaryPairs.LogPositive(Vector128.Create(x, 2))))));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(0.0)]
    [InlineData(5e-324)]
    [InlineData(1e-310)]
    [InlineData(-1.0)]
    [InlineData(708.9)]
    [InlineData(709.1)]
    [InlineData(-708.1)]
    [InlineData(1e300)]
    public void SpecialNumbers_HaveTheSameBits(double x)
    {
        Vector128<double> pair = Vector128.Create(x);
        Assert.Equal(Bits(Elementary.Exp(Vector256.Create(x))), Bits(Vector256.Create(ElementaryPairs.Exp(pair), ElementaryPairs.Exp(pair))));
        Assert.Equal(Bits(Elementary.Log(Vector256.Create(x))), Bits(Vector256.Create(ElementaryPairs.Log(pair), ElementaryPairs.Log(pair))));
    }

    [Fact]
    public void Sums_HaveTheSameBits() => Gen.Double[-1, 1].Array[64].Sample(x =>
    {
        double[] left = x[..32], right = x[32..];
        Vector256<double> lanes = Vector256<double>.Zero;
        for (int i = 0; i < left.Length; i += Lanes.Width)
        {
            lanes += Lanes.Load(ref left[0], i) * Lanes.Load(ref right[0], i);
        }

        Assert.Equal(Lanes.Sum(left), Pairs.SumOfBlocks(left));
        Assert.Equal(Lanes.Dot(left, right), Pairs.DotOfBlocks(left, right));
        Assert.Equal(Lanes.Sum(lanes), Pairs.DotByLanes(left, right));
    });

    [Theory]
    [InlineData(8)]
    [InlineData(24)]
    [InlineData(41)]
    public void Products_HaveTheSameBits(int size)
    {
        int length = new PackedSymmetricMatrix(size).Length;
        Gen.Double[-1, 1].Array[length + Lanes.Padded(size)].Sample(
            values =>
            {
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
}
