using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
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
/// so that no N x N table of shipments is ever made unless a reader asks for it. With tariffs phi differs by direction: see <see cref="TariffWedge"/>.
/// </summary>
public sealed class TradedGood
{
    private readonly ColumnStore _store;
    private TariffWedge? _wedge;

    internal TradedGood(Good good, ColumnStore store)
    {
        _store = store;
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
        Tariffs = new TariffSchedule(0);
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

    /// <summary>What importers charge; empty (0 x 0) in a world in which no mechanism sets tariffs.</summary>
    public TariffSchedule Tariffs { get; private set; }

    /// <summary>Trade costs with tariffs; null in a year in which nobody charges any.</summary>
    internal TariffWedge? Wedge { get; private set; }

    /// <summary>Value at destination of what <paramref name="from"/> ships to <paramref name="to"/>, without the duty: what the producer receives.</summary>
    public double Shipment(int from, int to) => Seller[from] * Net(from, to) * Buyer[to];

    /// <summary>Duty paid on what <paramref name="from"/> ships to <paramref name="to"/>, income of the latter.</summary>
    public double Duty(int from, int to) => Seller[from] * (Faced(from, to) - Net(from, to)) * Buyer[to];

    /// <summary>From now on importers may charge tariffs.</summary>
    internal void AllowTariffs()
    {
        if (_wedge is null)
        {
            Tariffs = new TariffSchedule(TradeCosts.Size);
            _wedge = new TariffWedge(TradeCosts, _store);
        }
    }

    /// <summary>Takes over this year's rates; <paramref name="exponent"/> is 1 - sigma.</summary>
    internal void ApplyTariffs(double exponent)
    {
        Wedge = Tariffs.Any ? _wedge : null;
        Wedge?.Update(Tariffs, exponent);
    }

    /// <summary>phi as the buyer faces it, 1 at home.</summary>
    internal double Faced(int from, int to) => from == to ? 1 : Wedge?.Faced(from, to) ?? TradeCosts[from, to];

    /// <summary>phi as it is left to the producer, 1 at home.</summary>
    internal double Net(int from, int to) => from == to ? 1 : Wedge?.Net(from, to) ?? TradeCosts[from, to];

    /// <summary>
    /// phi between a state and each of those before it, duties taken off, to the front of padded vectors: from them to the state and from the
    /// state to them. Zeros follow to the end of the block of eight; what is behind it is left as it is.
    /// </summary>
    public void CopyNet(int state, Span<double> arriving, Span<double> leaving)
    {
        TradeCosts.CopyAboveDiagonal(state, arriving);
        arriving[..Lanes.Padded(state + 1)].CopyTo(leaving);
        Wedge?.TakeDuties(state, arriving, leaving);
    }

    /// <summary>
    /// Adds what every state trades of the good with each of those before it, both ways and duties taken off, X_ij + X_ji, to the lower triangle of a table of padded rows; what
    /// lies above is of no use. The other table, of the same size, is used up.
    /// </summary>
    internal void AddTrade(Span<double> table, Span<double> shipments)
    {
        Ship(shipments);
        int stride = TradeCosts.PaddedSize;
        Vectors trade = new(ref MemoryMarshal.GetReference(table)), x = new(ref MemoryMarshal.GetReference(shipments));
        for (int row = 0; row < stride; row += Lanes.Width)
        {
            for (int column = 0; column <= row; column += Lanes.Width)
            {
                int at = (row * stride) + column, across = (column * stride) + row;
                (Vector256<double> a, Vector256<double> b, Vector256<double> c, Vector256<double> d) =
                    Lanes.Transposed(x[across], x[across + stride], x[across + (2 * stride)], x[across + (3 * stride)]);
                trade[at] = trade[at] + (x[at] + a);
                trade[at + stride] = trade[at + stride] + (x[at + stride] + b);
                trade[at + (2 * stride)] = trade[at + (2 * stride)] + (x[at + (2 * stride)] + c);
                trade[at + (3 * stride)] = trade[at + (3 * stride)] + (x[at + (3 * stride)] + d);
            }
        }
    }

    /// <summary>X_ij, duties taken off and without home sales, a buyer a row by seller.</summary>
    private void Ship(Span<double> shipments)
    {
        if (Wedge is { } wedge)
        {
            wedge.CopyNet(shipments);
        }
        else
        {
            TradeCosts.CopyTo(shipments);
        }

        int stride = TradeCosts.PaddedSize;
        Vectors x = new(ref MemoryMarshal.GetReference(shipments)), seller = Seller.Vectors;
        for (int to = 0; to < TradeCosts.Size; to++)
        {
            Vector256<double> bought = Lanes.All(Buyer[to]);
            for (int from = 0; from < stride; from += Lanes.Width)
            {
                x[(to * stride) + from] = seller[from] * x[(to * stride) + from] * bought;
            }
        }
    }

    /// <summary>sold_i = sum over buyers j abroad of phi_ij buyers_j, duties taken off; spans with padding.</summary>
    public void SumOverBuyers(ReadOnlySpan<double> buyers, Span<double> sold)
    {
        if (Wedge is { } wedge)
        {
            wedge.ScatterNet(buyers, sold);
        }
        else
        {
            TradeCosts.Multiply(buyers, sold);
        }
    }

    /// <summary>bought_j = sum over sellers i abroad of phi_ij sellers_i, duties taken off; spans with padding.</summary>
    public void SumOverSellers(ReadOnlySpan<double> sellers, Span<double> bought)
    {
        if (Wedge is { } wedge)
        {
            wedge.GatherNet(sellers, bought);
        }
        else
        {
            TradeCosts.Multiply(sellers, bought);
        }
    }
}
