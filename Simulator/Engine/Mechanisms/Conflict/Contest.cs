using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>Who wins: s^m / (s^m + t^m) for strengths s and t (Tullock 1980; Hirshleifer 1989).</summary>
internal static class Contest
{
    /// <summary>The chance of strength <paramref name="own"/> against <paramref name="other"/>.</summary>
    public static double Chance(double own, double other, double exponent)
    {
        if (!(own > 0))
        {
            return other > 0 ? 0 : 0.5;
        }

        double ratio = other / own;
        return 1 / (1 + (exponent == 1 ? ratio : ratio > 0 ? Elementary.Pow(ratio, exponent) : exponent > 0 ? 0 : 1));
    }
}
