using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>Derivatives of one good's market in all log prices, for <see cref="NewtonSolver"/>: dense N x N and N x 2N tables.</summary>
internal sealed class GoodJacobian(TradedGood good, GoodAtPrices at, int n)
{
    private readonly double[] _purchases = new double[n * n];
    private readonly double[] _buyers = new double[n * 2 * n];
    private double _exponent;

    /// <summary>Value sold abroad at the prices last evaluated.</summary>
    public double Exports(int i) => at.Seller[i] * at.SoldAbroad[i];

    /// <summary>Value bought abroad at the prices last evaluated.</summary>
    public double Imports(int i) => at.Buyer[i] * at.BoughtAbroad[i];

    /// <summary>pi_kj, share of each origin k in the purchases of <paramref name="buyer"/>.</summary>
    public ReadOnlySpan<double> PurchaseShare(int buyer) => _purchases.AsSpan(buyer * n, n);

    /// <summary>E_j at the prices last evaluated.</summary>
    public double Spent(int buyer) => at.Buyer[buyer] * at.Denominator[buyer];

    /// <summary>d_j, the share of duties in what <paramref name="buyer"/> spends.</summary>
    public double DutyShare(int buyer) => (at.FacedAbroad[buyer] - at.BoughtAbroad[buyer]) / at.Denominator[buyer];

    /// <summary>Derivative of d_j in the log price of <paramref name="seller"/>.</summary>
    public double DutyShareMoves(int seller, int buyer) =>
        _exponent * (((good.Faced(seller, buyer) - good.Net(seller, buyer)) * at.Seller[seller] / at.Denominator[buyer]) - (DutyShare(buyer) * PurchaseShare(buyer)[seller]));

    /// <summary>Shares of origins in purchases; <paramref name="exponent"/> is s = 1 - sigma.</summary>
    public void Prepare(double exponent)
    {
        _exponent = exponent;
        for (int j = 0; j < n; j++)
        {
            for (int k = 0; k < n; k++)
            {
                _purchases[(j * n) + k] = good.Faced(k, j) * at.Seller[k] / at.Denominator[j];
            }
        }
    }

    /// <summary>d ln buyer_j = dE_j / E_j - s sum_k pi_kj dz_k.</summary>
    public void BuyersMove(SpendingJacobian spending, int offset)
    {
        for (int j = 0; j < n; j++)
        {
            Span<double> row = _buyers.AsSpan(j * 2 * n, 2 * n);
            ReadOnlySpan<double> spent = offset == 0 ? spending.OnManufactures(j) : spending.OnRaw(j), shares = PurchaseShare(j);
            double perSpent = 1 / Spent(j);
            for (int k = 0; k < row.Length; k++)
            {
                row[k] = spent[k] * perSpent;
            }

            for (int k = 0; k < n; k++)
            {
                row[offset + k] -= _exponent * shares[k];
            }
        }
    }

    /// <summary>
    /// Adds weight x the change of what <paramref name="seller"/> sells: of the logarithm of all sales (<paramref name="home"/>), or of the value sold abroad.
    /// The seller's own price is left to the caller.
    /// </summary>
    public void AddSales(Span<double> equation, int seller, double weight, bool home)
    {
        double scale = home ? weight / (at.SoldAbroad[seller] + at.Buyer[seller]) : weight * at.Seller[seller];
        for (int j = 0; j < n; j++)
        {
            if (home || j != seller)
            {
                double share = scale * good.Net(seller, j) * at.Buyer[j];
                ReadOnlySpan<double> row = _buyers.AsSpan(j * 2 * n, 2 * n);
                for (int k = 0; k < row.Length; k++)
                {
                    equation[k] += share * row[k];
                }
            }
        }
    }

    /// <summary>Adds weight x the change of what <paramref name="buyer"/> buys abroad.</summary>
    public void AddPurchases(Span<double> equation, int buyer, double weight, int offset)
    {
        ReadOnlySpan<double> row = _buyers.AsSpan(buyer * 2 * n, 2 * n);
        double imports = weight * Imports(buyer);
        for (int k = 0; k < row.Length; k++)
        {
            equation[k] += imports * row[k];
        }

        for (int k = 0; k < n; k++)
        {
            if (k != buyer)
            {
                equation[offset + k] += weight * at.Buyer[buyer] * good.Net(k, buyer) * at.Seller[k] * _exponent;
            }
        }
    }
}
