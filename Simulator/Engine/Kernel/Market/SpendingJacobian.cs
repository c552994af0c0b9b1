using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// Derivatives of what every state spends on the two goods in all log prices, for <see cref="NewtonSolver"/>: N rows of 2N, manufactures first.
/// Out of own output dA = a_M pQ_M d ln(pQ_M) + a_R pQ_R dz^R with d ln(pQ_M)_j = (1+h) dz^M_j - h sum_k pi^R_kj dz^R_k, out of payments their sum
/// times dS, and out of duties as in <see cref="CrossBorderPayments.AddToElasticities"/>.
/// </summary>
internal sealed class SpendingJacobian(MarketEquations market, int n)
{
    private readonly double[] _onManufactures = new double[n * 2 * n];
    private readonly double[] _onRaw = new double[n * 2 * n];

    /// <summary>dE_M of <paramref name="buyer"/>.</summary>
    public Span<double> OnManufactures(int buyer) => _onManufactures.AsSpan(buyer * 2 * n, 2 * n);

    /// <summary>dE_R of <paramref name="buyer"/>.</summary>
    public Span<double> OnRaw(int buyer) => _onRaw.AsSpan(buyer * 2 * n, 2 * n);

    /// <summary>At the prices last evaluated.</summary>
    public void Update(GoodJacobian manufactures, GoodJacobian raw)
    {
        (Column mOfOutput, Column mOfRaw, Column rOfOutput, Column rOfRaw) = market.SpendingCoefficients;
        for (int j = 0; j < n; j++)
        {
            OutOfOutput(OnManufactures(j), j, mOfOutput[j], mOfRaw[j], raw.PurchaseShare(j));
            OutOfOutput(OnRaw(j), j, rOfOutput[j], rOfRaw[j], raw.PurchaseShare(j));
            if (market.Payments is { } payments)
            {
                OutOfPayments(OnManufactures(j), payments.OnManufactures[j], payments.LevelOf);
                OutOfPayments(OnRaw(j), payments.OnRaw[j], payments.LevelOf);
                OutOfDuties(j, payments, manufactures, raw);
            }
        }
    }

    private void OutOfOutput(Span<double> row, int j, double ofOutput, double ofRaw, ReadOnlySpan<double> rawShares)
    {
        double output = ofOutput * market.Manufactures.Value[j], h = market.InputRatio[j];
        row.Clear();
        row[j] = output * (1 + h);
        row[n + j] = ofRaw * market.Raw.Value[j];
        for (int k = 0; k < n; k++)
        {
            row[n + k] -= output * h * rawShares[k];
        }
    }

    private void OutOfPayments(Span<double> row, double spent, Column levelOf)
    {
        for (int k = 0; k < n; k++)
        {
            row[k] += spent * levelOf[k];
        }
    }

    private void OutOfDuties(int j, CrossBorderPayments payments, GoodJacobian manufactures, GoodJacobian raw)
    {
        Span<double> onM = OnManufactures(j), onR = OnRaw(j);
        double cM = payments.ManufacturesOfDuty[j], cR = payments.RawOfDuty[j], dM = manufactures.DutyShare(j), dR = raw.DutyShare(j);
        double spentM = manufactures.Spent(j), spentR = raw.Spent(j), per = 1 / (1 - (dM * cM) - (dR * cR));
        for (int k = 0; k < n; k++)
        {
            double ofM = ((dM * onM[k]) + (dR * onR[k]) + (spentM * manufactures.DutyShareMoves(k, j))) * per;
            double ofR = ((dM * onM[n + k]) + (dR * onR[n + k]) + (spentR * raw.DutyShareMoves(k, j))) * per;
            onM[k] += cM * ofM;
            onR[k] += cR * ofM;
            onM[n + k] += cM * ofR;
            onR[n + k] += cR * ofR;
        }
    }
}
