using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model;

/// <summary>The two traded goods.</summary>
public enum Good
{
    /// <summary>M: differentiated, learned in.</summary>
    Manufactures,

    /// <summary>R: nearly homogeneous, made of land and labour.</summary>
    RawMaterials,
}

/// <summary>
/// The world market of one good in one year. A shipment's value at its destination factors into
/// X_ij = seller_i phi_ij buyer_j with seller_i = omega_i p_i^(1-sigma), phi_ij = tau_ij^(1-sigma), buyer_j = E_j / (P_j)^(1-sigma),
/// so that no N x N table of shipments is ever made unless a reader asks for it.
/// </summary>
public sealed class TradedGood
{
    internal TradedGood(Good good, ColumnStore store)
    {
        Good = good;
        Weight = store.Take(1);
        Price = store.Take(1);
        PriceIndex = store.Take(1);
        Sales = store.Take();
        Spending = store.Take();
        Seller = store.Take();
        Buyer = store.Take();
        Exports = store.Take();
        Imports = store.Take();
        TradeCosts = new PackedSymmetricMatrix(store.Count);
    }

    /// <summary>Which good.</summary>
    public Good Good { get; }

    /// <summary>omega_i, the variety weight.</summary>
    public Column Weight { get; }

    /// <summary>p_i, the producer's price; sum over states of p^M V equals the sum of V.</summary>
    public Column Price { get; }

    /// <summary>P_j, the buyers' price index.</summary>
    public Column PriceIndex { get; }

    /// <summary>p_i Q_i, the value of gross output.</summary>
    public Column Sales { get; }

    /// <summary>E_j, spending on the good from all origins.</summary>
    public Column Spending { get; }

    /// <summary>Seller's factor of a shipment (its product with the buyer's is what matters: both share the scale of prices).</summary>
    public Column Seller { get; }

    /// <summary>Buyer's factor of a shipment.</summary>
    public Column Buyer { get; }

    /// <summary>Value sold abroad, summed over buyers other than the seller.</summary>
    public Column Exports { get; }

    /// <summary>Value bought abroad, summed over sellers other than the buyer.</summary>
    public Column Imports { get; }

    /// <summary>phi_ij = tau_ij^(1-sigma) without the diagonal (home sales cost nothing: phi_ii = 1).</summary>
    public PackedSymmetricMatrix TradeCosts { get; }

    /// <summary>Value at destination of what <paramref name="from"/> ships to <paramref name="to"/>.</summary>
    public double Shipment(int from, int to) => Seller[from] * (from == to ? 1 : TradeCosts[from, to]) * Buyer[to];
}
