using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>Derivatives of one good's market in all log prices, for <see cref="NewtonSolver"/>: dense N x N and N x 2N tables.</summary>
internal sealed class GoodJacobian(TradedGood good, GoodAtPrices at, int n)
{
    private readonly double[] _purchases = new double[n * n];
    private readonly double[] _buyers = new double[n * 2 * n];

    /// <summary>Value sold abroad at the prices last evaluated.</summary>
    public double Exports(int i) => at.Seller[i] * at.SoldAbroad[i];

    /// <summary>Value bought abroad at the prices last evaluated.</summary>
    public double Imports(int i) => at.Buyer[i] * at.BoughtAbroad[i];

    /// <summary>pi_kj, share of each origin k in the purchases of <paramref name="buyer"/>.</summary>
    public ReadOnlySpan<double> PurchaseShare(int buyer) => _purchases.AsSpan(buyer * n, n);

    /// <summary>Shares of origins in purchases.</summary>
    public void Prepare()
    {
        for (int j = 0; j < n; j++)
        {
            for (int k = 0; k < n; k++)
            {
                _purchases[(j * n) + k] = good.Faced(k, j) * at.Seller[k] / at.Denominator[j];
            }
        }
    }

    /// <summary>
    /// d ln buyer_j = d ln E_j - d ln denominator_j with d ln E_j = f_M d ln(p Q)_j + f_R dz^R_j, d ln(p Q)_j = (1+h) dz^M_j - h sum_k pi^R_kj dz^R_k
    /// and d ln denominator_j = s sum_k pi_kj dz_k; f are the shares of spending out of the value of each output.
    /// </summary>
    public void BuyersMove(Column ofOutput, Column ofRaw, MarketEquations market, GoodJacobian raw, int offset, double exponent)
    {
        for (int j = 0; j < n; j++)
        {
            Span<double> row = _buyers.AsSpan(j * 2 * n, 2 * n);
            row.Clear();
            double spent = at.Buyer[j] * at.Denominator[j], h = market.InputRatio[j];
            double fM = ofOutput[j] * market.Manufactures.Value[j] / spent, fR = ofRaw[j] * market.Raw.Value[j] / spent;
            row[j] += fM * (1 + h);
            row[n + j] += fR;
            ReadOnlySpan<double> rawShares = raw.PurchaseShare(j), ownShares = PurchaseShare(j);
            for (int k = 0; k < n; k++)
            {
                row[n + k] -= fM * h * rawShares[k];
                row[offset + k] -= exponent * ownShares[k];
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
    public void AddPurchases(Span<double> equation, int buyer, double weight, int offset, double exponent)
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
                equation[offset + k] += weight * at.Buyer[buyer] * good.Net(k, buyer) * at.Seller[k] * exponent;
            }
        }
    }
}
