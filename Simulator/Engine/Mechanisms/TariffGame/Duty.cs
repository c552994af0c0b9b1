using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// A duty at rate t on one partner's manufactures, and what it does to trade before any price of producers moves, exact for CES demand. With b the partner's share of the
/// importer's spending, D = 1 - (1+t)^(1-sigma) and q = 1 / (1 - b D): trade falls to nu = (1+t)^(-sigma) q of itself.
/// </summary>
/// <param name="Rate">t.</param>
/// <param name="Left">(1+t)^(-sigma).</param>
/// <param name="Diverted">D: of a unit of money once spent on the partner so much turns elsewhere, times (1 - b) q.</param>
/// <param name="Elasticity">sigma.</param>
internal readonly record struct Duty(double Rate, double Left, double Diverted, double Elasticity)
{
    /// <summary>At a rate.</summary>
    public static Duty At(double rate, double elasticity)
    {
        double left = Elementary.Pow(1 + rate, -elasticity);
        return new(rate, left, 1 - ((1 + rate) * left), elasticity);
    }

    /// <summary>Duty less what buyers lose, per unit of trade: t nu + ln(1 - b D) / ((sigma - 1) b), the dead weight with its sign (Harberger 1964, for CES).</summary>
    public double Net(double share, double left) => Net(Vector256.Create(share), Vector256.Create(left)).ToScalar();

    /// <inheritdoc cref="Net(double, double)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Net(Vector256<double> share, Vector256<double> left)
    {
        // A series where the logarithm of a number near 1 would lose digits.
        Vector256<double> x = share * Diverted, isSmall = Vector256.LessThan(x, Lanes.All(0.01));
        Vector256<double> lost = (Lanes.All(1.0) + (x * (Lanes.All(1.0 / 2) + (x * (Lanes.All(1.0 / 3) + (x * (1.0 / 4))))))) * Diverted;
        if (!Vector256.EqualsAll(isSmall.AsUInt64(), Vector256<ulong>.AllBitsSet))
        {
            lost = Vector256.ConditionalSelect(isSmall, lost, -Elementary.Log(Lanes.All(1.0) - x) / share);
        }

        return (left * Rate) - (lost / Lanes.All(Elasticity - 1));
    }
}
