using System.Numerics;

namespace WorldSystems.Experiments.Statistics;

/// <summary>
/// A sum without rounding, in fixed point wide enough for every double and every square of one (Kulisch and Miranker 1986; Neal 2015, "Fast exact summation using
/// small and large superaccumulators"): the same whatever the order of the terms and however they are divided into parts.
/// </summary>
internal sealed class ExactSum
{
    /// <summary>The smallest square of a double is 2^-2148, the largest below 2^2048; 64 bits more hold the sums.</summary>
    private const int LowestExponent = -2148, PieceBits = 32, Pieces = ((2048 + 2148) / PieceBits) + 4;

    /// <summary>A piece takes this many terms of 32 bits before its carries must move on.</summary>
    private const int TermsBetweenCarries = 1 << 29;

    /// <summary>Bits behind the point: the square of a number of units is so many bits too long.</summary>
    public const int UnitBits = -LowestExponent;

    private readonly long[] _pieces = new long[Pieces];
    private int _terms;

    /// <summary>Adds a finite number.</summary>
    public void Add(double value)
    {
        (ulong magnitude, int exponent) = Parts(value);
        Add(magnitude, exponent, value < 0);
        Counted();
    }

    /// <summary>Adds a finite number's square.</summary>
    public void AddSquare(double value)
    {
        (ulong magnitude, int exponent) = Parts(value);
        ulong high = Math.BigMul(magnitude, magnitude, out ulong low);
        Add(low, 2 * exponent, isNegative: false);
        Add(high, (2 * exponent) + 64, isNegative: false);
        Counted();
    }

    /// <summary>Adds all of another sum.</summary>
    public void Add(ExactSum other)
    {
        other.Carry();
        Carry();
        for (int k = 0; k < Pieces; k++)
        {
            _pieces[k] += other._pieces[k];
        }

        Carry();
    }

    /// <summary>The sum in units of 2^<see cref="LowestExponent"/>.</summary>
    public BigInteger Units()
    {
        BigInteger units = 0;
        for (int k = Pieces - 1; k >= 0; k--)
        {
            units = (units << PieceBits) + _pieces[k];
        }

        return units;
    }

    /// <summary>A quotient in units of 2^<see cref="LowestExponent"/>, correctly rounded to a double (half to even).</summary>
    public static double Quotient(BigInteger units, BigInteger divisor)
    {
        BigInteger magnitude = BigInteger.Abs(units);
        if (magnitude.IsZero)
        {
            return 0;
        }

        long shift = 66 - ((long)magnitude.GetBitLength() - (long)divisor.GetBitLength());
        BigInteger scaled = shift >= 0 ? magnitude << (int)shift : magnitude >> (int)-shift;
        (BigInteger quotient, BigInteger rest) = BigInteger.DivRem(scaled, divisor);
        bool isInexact = !rest.IsZero || (shift < 0 && scaled << (int)-shift != magnitude);
        double value = Rounded(quotient, isInexact, (int)(LowestExponent - shift));
        return units.Sign < 0 ? -value : value;
    }

    /// <summary>A number of 66 or 67 bits and a doubt below them, times a power of two.</summary>
    private static double Rounded(BigInteger quotient, bool isInexact, int exponent)
    {
        int drop = Math.Max((int)quotient.GetBitLength() - 53, -1074 - exponent);
        BigInteger kept = quotient >> drop, lost = quotient - (kept << drop), half = BigInteger.One << (drop - 1);
        if (lost > half || (lost == half && (isInexact || !kept.IsEven)))
        {
            kept += 1;
        }

        return Math.ScaleB((double)(ulong)kept, exponent + drop);
    }

    private static (ulong Magnitude, int Exponent) Parts(double value)
    {
        ulong bits = BitConverter.DoubleToUInt64Bits(value), fraction = bits & ((1UL << 52) - 1);
        int exponent = (int)((bits >> 52) & 0x7FF);
        return exponent == 0 ? (fraction, -1074) : (fraction | (1UL << 52), exponent - 1075);
    }

    private void Add(ulong magnitude, int exponent, bool isNegative)
    {
        (int piece, int shift) = Math.DivRem(exponent - LowestExponent, PieceBits);
        UInt128 shifted = (UInt128)magnitude << shift;
        for (; shifted != 0; piece++, shifted >>= PieceBits)
        {
            long part = (long)(uint)shifted;
            _pieces[piece] += isNegative ? -part : part;
        }
    }

    private void Counted()
    {
        if (++_terms >= TermsBetweenCarries)
        {
            Carry();
        }
    }

    /// <summary>Leaves 32 bits in every piece but the last, which has the sign.</summary>
    private void Carry()
    {
        for (int k = 0; k + 1 < Pieces; k++)
        {
            long carry = _pieces[k] >> PieceBits;
            _pieces[k] -= carry << PieceBits;
            _pieces[k + 1] += carry;
        }

        _terms = 0;
    }
}
