using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>One good's market at the prices the solver tries, before prices are normalised.</summary>
internal sealed class GoodAtPrices(ColumnStore store)
{
    /// <summary>omega p^(1-sigma).</summary>
    public Column Seller { get; } = store.Take(1);

    /// <summary>Sum over other states of phi x seller.</summary>
    public Column BoughtAbroad { get; } = store.Take();

    /// <summary>(P_j)^(1-sigma), home sales included.</summary>
    public Column Denominator { get; } = store.Take(1);

    /// <summary>ln P_j: of raw materials at every evaluation, for output depends on it; of both, in normalised prices, once the market is solved.</summary>
    public Column LogIndex { get; } = store.Take();

    /// <summary>p Q.</summary>
    public Column Value { get; } = store.Take(1);

    /// <summary>E / denominator.</summary>
    public Column Buyer { get; } = store.Take(1);

    /// <summary>Sum over other states of phi x buyer.</summary>
    public Column SoldAbroad { get; } = store.Take();
}
