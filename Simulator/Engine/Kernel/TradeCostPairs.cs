using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>
/// The yearly loop of <see cref="TradeCosts"/>, operation by operation, on two doubles: for machines without 256-bit vectors, browsers above all. The same lanes, so the same bits.
/// </summary>
internal static class TradeCostPairs
{
    /// <summary>phi of both goods carried on from last year's decline to this year's, given their difference and sum.</summary>
    public static void CarryOn(ref double distance, ref double manufactures, ref double raw, int length, TradeParameters p, double difference, double sum)
    {
        double h = p.DistanceCost, b = p.BorderCost, kM = 1 - p.ElasticityManufactures, kR = 1 - p.ElasticityRaw;
        for (int i = 0; i < length; i += Pairs.Width)
        {
            Vector128<double> cost = Pairs.All(b) + (Pairs.Load(ref distance, i) * Pairs.All(h)), two = Pairs.All(2.0);
            Vector128<double> s = cost * Pairs.All(difference) / (two + (cost * Pairs.All(sum))), s2 = s * s;
            Vector128<double> log = s * (two + (s2 * (Pairs.All(2.0 / 3) + (s2 * (Pairs.All(2.0 / 5) + (s2 * Pairs.All(2.0 / 7)))))));
            Pairs.Store(Pairs.Load(ref manufactures, i) * ExpNearZero(log * Pairs.All(kM)), ref manufactures, i);
            Pairs.Store(Pairs.Load(ref raw, i) * ExpNearZero(log * Pairs.All(kR)), ref raw, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> ExpNearZero(Vector128<double> x)
    {
        Vector128<double> x2 = x * x, x4 = x2 * x2;
        Vector128<double> p01 = Pairs.All(1.0) + x, p23 = Pairs.All(1.0 / 2) + (x * Pairs.All(1.0 / 6)), p45 = Pairs.All(1.0 / 24) + (x * Pairs.All(1.0 / 120));
        Vector128<double> p67 = Pairs.All(1.0 / 720) + (x * Pairs.All(1.0 / 5040)), p89 = Pairs.All(1.0 / 40320) + (x * Pairs.All(1.0 / 362880));
        return p01 + (x2 * p23) + (x4 * (p45 + (x2 * p67) + (x4 * p89)));
    }
}
