using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>A bit for every ordered pair of states, 64 of a row to a word.</summary>
internal sealed class BitMatrix
{
    private const int Bits = 64;

    private readonly ulong[] _words;
    private readonly ulong[] _block = new ulong[Bits];

    public BitMatrix(int count)
    {
        Count = count;
        Words = (count + Bits - 1) / Bits;
        _words = new ulong[count * Words];
    }

    /// <summary>Number of rows and of columns.</summary>
    public int Count { get; }

    /// <summary>Words in a row.</summary>
    public int Words { get; }

    /// <summary>The bits of a row.</summary>
    public Span<ulong> Row(int row) => _words.AsSpan(row * Words, Words);

    /// <summary>One bit.</summary>
    public bool this[int row, int column]
    {
        get => (_words[(row * Words) + (column / Bits)] >> (column % Bits) & 1) != 0;
        set
        {
            ref ulong word = ref _words[(row * Words) + (column / Bits)];
            word = (word & ~(1UL << (column % Bits))) | ((value ? 1UL : 0) << (column % Bits));
        }
    }

    /// <summary>The bits of a word that stand for columns.</summary>
    public ulong Used(int word) => word == Words - 1 && Count % Bits != 0 ? (1UL << (Count % Bits)) - 1 : ulong.MaxValue;

    /// <summary>Four bits of a row, from <paramref name="column"/> (a multiple of four) on, as lanes of ones and zeros throughout.</summary>
    public static Vector256<double> Mask(ReadOnlySpan<ulong> row, int column)
    {
        Vector256<ulong> one = Vector256.Create(1UL, 2, 4, 8);
        return Vector256.Equals(Vector256.Create(row[column / Bits] >> (column % Bits)) & one, one).AsDouble();
    }

    /// <summary>Sets four bits of a row, from <paramref name="column"/> (a multiple of four) on, where lanes are ones.</summary>
    public static void Add(Span<ulong> row, int column, Vector256<double> mask) => row[column / Bits] |= (ulong)mask.ExtractMostSignificantBits() << (column % Bits);

    /// <summary>All bits 0.</summary>
    public void Clear() => Array.Clear(_words);

    /// <summary>Takes over another matrix.</summary>
    public void CopyOf(BitMatrix other) => other._words.CopyTo(_words, 0);

    /// <summary>Takes over another matrix with rows and columns exchanged.</summary>
    public void TransposeOf(BitMatrix other)
    {
        for (int across = 0; across < Words; across++)
        {
            for (int down = 0; down < Words; down++)
            {
                int rows = Math.Min(Bits, Count - (down * Bits)), columns = Math.Min(Bits, Count - (across * Bits));
                for (int r = 0; r < rows; r++)
                {
                    _block[r] = other._words[(((down * Bits) + r) * Words) + across];
                }

                _block.AsSpan(rows).Clear();
                Transpose(_block);
                for (int c = 0; c < columns; c++)
                {
                    _words[(((across * Bits) + c) * Words) + down] = _block[c];
                }
            }
        }
    }

    /// <summary>Exchanges quadrants, then quadrants of quadrants (Warren 2012, Hacker's Delight, section 7-3).</summary>
    private static void Transpose(Span<ulong> block)
    {
        ulong mask = 0x00000000FFFFFFFF;
        for (int half = Bits / 2; half > 0; half >>= 1, mask ^= mask << half)
        {
            for (int k = 0; k < Bits; k = ((k | half) + 1) & ~half)
            {
                ulong swap = ((block[k] >> half) ^ block[k | half]) & mask;
                block[k] ^= swap << half;
                block[k | half] ^= swap;
            }
        }
    }
}
