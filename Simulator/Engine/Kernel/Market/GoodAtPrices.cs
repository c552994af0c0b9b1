using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>One good's market at the prices the solver tries, before prices are normalised.</summary>
internal sealed class GoodAtPrices
{
    private readonly Column _net;

    public GoodAtPrices(ColumnStore store)
    {
        Seller = store.Take(1);
        FacedAbroad = store.Take();
        BoughtAbroad = FacedAbroad;
        Denominator = store.Take(1);
        LogIndex = store.Take();
        Value = store.Take(1);
        Buyer = store.Take(1);
        SoldAbroad = store.Take();
        _net = store.Take();
    }

    /// <summary>omega p^(1-sigma).</summary>
    public Column Seller { get; }

    /// <summary>Sum over other states of phi x seller, as buyers face it.</summary>
    public Column FacedAbroad { get; }

    /// <summary>The same as it is left to producers; the same column where there are no tariffs.</summary>
    public Column BoughtAbroad { get; private set; }

    /// <summary>(P_j)^(1-sigma), home sales included.</summary>
    public Column Denominator { get; }

    /// <summary>ln P_j: of raw materials at every evaluation, for output depends on it; of both, in normalised prices, once the market is solved.</summary>
    public Column LogIndex { get; }

    /// <summary>p Q.</summary>
    public Column Value { get; }

    /// <summary>E / denominator.</summary>
    public Column Buyer { get; }

    /// <summary>Sum over other states of phi x buyer.</summary>
    public Column SoldAbroad { get; }

    /// <summary>d, the share of duties in spending on the good, of the four states from <paramref name="i"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector256<double> DutyShare(int i) => (FacedAbroad.Vectors[i] - BoughtAbroad.Vectors[i]) / Denominator.Vectors[i];

    /// <summary>What buyers face of all sellers abroad, with and without duties.</summary>
    public void Gather(TradedGood good)
    {
        if (good.Wedge is { } wedge)
        {
            BoughtAbroad = _net;
            wedge.Gather(Seller.Padded, FacedAbroad.Padded, _net.Padded);
        }
        else
        {
            BoughtAbroad = FacedAbroad;
            good.TradeCosts.Multiply(Seller.Padded, FacedAbroad.Padded);
        }
    }
}
