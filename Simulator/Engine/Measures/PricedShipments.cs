using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Measures;

/// <summary>
/// One good's shipments over the price level of their seller, four pairs at a time: the state at hand with the states before it, in that
/// direction of each pair in which prices rise. X_ij = seller_i phi_ij buyer_j, without duties, is taken apart here and nowhere else in this measure.
/// </summary>
internal sealed class PricedShipments(int padded)
{
    private readonly double[] _seller = new double[padded];
    private readonly double[] _buyer = new double[padded];
    private readonly double[] _arriving = new double[padded];
    private readonly double[] _leaving = new double[padded];
    private TradedGood? _good;
    private Vector256<double> _sellerAtHand;
    private Vector256<double> _buyerAtHand;

    /// <summary>Takes a year's trade in a good.</summary>
    public void Take(TradedGood good, ReadOnlySpan<double> level)
    {
        ReadOnlySpan<double> seller = good.Seller.Values;
        for (int i = 0; i < seller.Length; i++)
        {
            _seller[i] = seller[i] / level[i];
        }

        good.Buyer.Values.CopyTo(_buyer);
        _good = good;
    }

    /// <summary>Turns to the pairs of <paramref name="state"/> with the states before it.</summary>
    public void Turn(int state)
    {
        _good!.CopyNet(state, _arriving, _leaving);
        _sellerAtHand = Lanes.All(_seller[state]);
        _buyerAtHand = Lanes.All(_buyer[state]);
    }

    /// <summary>X / PL of the seller for the pairs with states i to i + 3: what they sell where <paramref name="up"/>, else what the state at hand sells; zero from the state at hand on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> Upwards(int i, Vector256<double> up) => Vector256.ConditionalSelect(
        up,
        Lanes.Load(ref _arriving[0], i) * Lanes.Load(ref _seller[0], i) * _buyerAtHand,
        Lanes.Load(ref _leaving[0], i) * _sellerAtHand * Lanes.Load(ref _buyer[0], i));

    /// <summary>The same of two pairs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector128<double> Upwards(int i, Vector128<double> up) => Vector128.ConditionalSelect(
        up,
        Pairs.Load(ref _arriving[0], i) * Pairs.Load(ref _seller[0], i) * _buyerAtHand.GetLower(),
        Pairs.Load(ref _leaving[0], i) * _sellerAtHand.GetLower() * Pairs.Load(ref _buyer[0], i));
}
