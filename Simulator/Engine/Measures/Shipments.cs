using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Measures;

/// <summary>
/// Sums over the shipments between states that never make the N x N table: X_ij = seller_i phi_ij buyer_j, so that a sum over partners is
/// one product of phi with a vector. Home sales (i = j) are left out; values are without duties.
/// </summary>
internal sealed class Shipments
{
    private readonly double[] _weighted;
    private readonly double[] _product;

    public Shipments(World world)
    {
        _weighted = new double[world.Store.PaddedCount];
        _product = new double[world.Store.PaddedCount];
    }

    /// <summary>total_j += sum_i weight_i X_ij: what arrives, weighted by where it comes from.</summary>
    public void AddArrivals(TradedGood good, ReadOnlySpan<double> weight, Span<double> total) =>
        Add(good, arrivals: true, good.Seller.Values, weight, good.Buyer.Values, total);

    /// <summary>total_i += sum_j X_ij weight_j: what is sent, weighted by where it goes.</summary>
    public void AddDepartures(TradedGood good, ReadOnlySpan<double> weight, Span<double> total) =>
        Add(good, arrivals: false, good.Buyer.Values, weight, good.Seller.Values, total);

    private void Add(TradedGood good, bool arrivals, ReadOnlySpan<double> inner, ReadOnlySpan<double> weight, ReadOnlySpan<double> outer, Span<double> total)
    {
        for (int i = 0; i < weight.Length; i++)
        {
            _weighted[i] = inner[i] * weight[i];
        }

        if (arrivals)
        {
            good.SumOverSellers(_weighted, _product);
        }
        else
        {
            good.SumOverBuyers(_weighted, _product);
        }

        for (int i = 0; i < weight.Length; i++)
        {
            total[i] += outer[i] * _product[i];
        }
    }
}
