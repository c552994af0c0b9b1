using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace WorldSystems.Engine.Numerics;

/// <summary>
/// The counter-based generator Philox4x32-10 (Salmon, Moraes, Dror and Shaw 2011): a key and a counter go in, 128 random bits come out.
/// Any draw can be had without the ones before it, which is what makes streams independent of each other.
/// </summary>
internal static class Philox
{
    private const uint Multiplier0 = 0xD2511F53, Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9, Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>The 128 bits of <paramref name="counter"/> under <paramref name="key"/>, as two words of 64.</summary>
    public static (ulong Low, ulong High) Block((uint A, uint B, uint C, uint D) counter, (uint A, uint B) key)
    {
        (uint a, uint b, uint c, uint d) = counter;
        (uint k0, uint k1) = key;
        for (int round = 0; round < Rounds; round++)
        {
            ulong p0 = (ulong)Multiplier0 * a, p1 = (ulong)Multiplier1 * c;
            (a, b, c, d) = ((uint)(p1 >> 32) ^ b ^ k0, (uint)p1, (uint)(p0 >> 32) ^ d ^ k1, (uint)p0);
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return (a | ((ulong)b << 32), c | ((ulong)d << 32));
    }

    /// <summary>The lower words of four blocks at once, one a lane; counters are words of 32 bits in lanes of 64. The same bits as <see cref="Block"/>.</summary>
    public static Vector256<ulong> LowWords(Vector256<ulong> a, Vector256<ulong> b, Vector256<ulong> c, Vector256<ulong> d, (uint A, uint B) key) => Blocks(a, b, c, d, key).Low;

    /// <summary>Four blocks at once, one a lane; counters are words of 32 bits in lanes of 64. The same bits as <see cref="Block"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<ulong> Low, Vector256<ulong> High) Blocks(Vector256<ulong> a, Vector256<ulong> b, Vector256<ulong> c, Vector256<ulong> d, (uint A, uint B) key)
    {
        Vector256<ulong> low = Vector256.Create((ulong)uint.MaxValue), m0 = Vector256.Create((ulong)Multiplier0), m1 = Vector256.Create((ulong)Multiplier1);
        (uint k0, uint k1) = key;
        for (int round = 0; round < Rounds; round++)
        {
            Vector256<ulong> p0 = Product(a, m0), p1 = Product(c, m1);
            a = (p1 >>> 32) ^ b ^ Vector256.Create((ulong)k0);
            b = p1 & low;
            c = (p0 >>> 32) ^ d ^ Vector256.Create((ulong)k1);
            d = p0 & low;
            k0 += Weyl0;
            k1 += Weyl1;
        }

        return (a | (b << 32), c | (d << 32));
    }

    /// <summary>Products of 64 bits of words of 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> a, Vector256<ulong> b) => Avx2.IsSupported ? Avx2.Multiply(a.AsUInt32(), b.AsUInt32()) : a * b;
}
