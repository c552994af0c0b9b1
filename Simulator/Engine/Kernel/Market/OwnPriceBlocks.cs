using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// Each state's own 2 x 2 block of the Jacobian, inverted: the preconditioner of the market solver. A state's two excess demands add up to its
/// trade balance, and near autarky they hardly say anything about its price level. So the block is taken of what does: of
/// F_1 = ln(sales / output of manufactures) - ln(the same of raw materials), which moves its relative price, and F_2 = ln(exports / imports),
/// which moves its price level. Every term of its determinant has one sign: it is well conditioned however little the state trades.
/// </summary>
internal sealed class OwnPriceBlocks(World world, MarketEquations market)
{
    private readonly Column _mOfRatio = world.Store.Take();
    private readonly Column _mOfBalance = world.Store.Take();
    private readonly Column _rOfRatio = world.Store.Take();
    private readonly Column _rOfBalance = world.Store.Take();

    /// <summary>Inverts the blocks at the prices last evaluated.</summary>
    /// <remarks>
    /// With s = 1 - sigma, pi the home share of purchases, f the share of spending that comes out of the value of each output and h = gamma / (1 - gamma):
    /// own spending on M moves by f_MM (1+h) with p^M and by f_MR - f_MM h pi_R with p^R (likewise R), own exports by s, own imports by spending less s pi.
    /// </remarks>
    public void Update()
    {
        Vector256<double> sM = Lanes.All(1 - world.Parameters.Trade.ElasticityManufactures), sR = Lanes.All(1 - world.Parameters.Trade.ElasticityRaw);
        GoodAtPrices m = market.Manufactures, r = market.Raw;
        Vectors valueM = m.Value.Vectors, valueR = r.Value.Vectors, inputs = market.InputRatio.Vectors;
        Vectors sellerM = m.Seller.Vectors, sellerR = r.Seller.Vectors, buyerM = m.Buyer.Vectors, buyerR = r.Buyer.Vectors;
        Vectors denominatorM = m.Denominator.Vectors, denominatorR = r.Denominator.Vectors;
        Vectors soldM = m.SoldAbroad.Vectors, soldR = r.SoldAbroad.Vectors, boughtM = m.BoughtAbroad.Vectors, boughtR = r.BoughtAbroad.Vectors;
        (Column mOfOutput, Column mOfRaw, Column rOfOutput, Column rOfRaw) = market.SpendingCoefficients;
        Vectors aMM = mOfOutput.Vectors, aMR = mOfRaw.Vectors, aRM = rOfOutput.Vectors, aRR = rOfRaw.Vectors;
        Vectors mOfRatio = _mOfRatio.Vectors, mOfBalance = _mOfBalance.Vectors, rOfRatio = _rOfRatio.Vectors, rOfBalance = _rOfBalance.Vectors;
        CrossBorderPayments? payments = market.Payments;
        Vector256<double> one = Lanes.All(1);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> h = inputs[i], h1 = one + h, bM = buyerM[i], bR = buyerR[i], vM = valueM[i], vR = valueR[i];
            Vector256<double> perM = one / denominatorM[i], perR = one / denominatorR[i], perSpentM = perM / bM, perSpentR = perR / bR;
            Vector256<double> homeM = sellerM[i] * perM, homeR = sellerR[i] * perR;
            Vector256<double> soldHomeM = bM / (soldM[i] + bM), soldHomeR = bR / (soldR[i] + bR);
            Vector256<double> fMM = aMM[i] * vM * perSpentM, fMR = aMR[i] * vR * perSpentM, fRM = aRM[i] * vM * perSpentR, fRR = aRR[i] * vR * perSpentR;

            // How own spending on each good moves with each own price.
            Vector256<double> eMM = fMM * h1, eMR = fMR - (fMM * h * homeR), eRM = fRM * h1, eRR = fRR - (fRM * h * homeR);
            payments?.AddToElasticities(i, market, new(bM * denominatorM[i], bR * denominatorR[i], sM * homeM, sR * homeR), ref eMM, ref eMR, ref eRM, ref eRR);

            // Log excess demands: sales move by s, home buyers' spending less their index, output by 1 + h.
            Vector256<double> xMM = sM - h1 + (soldHomeM * (eMM - (sM * homeM))), xMR = (h * homeR) + (soldHomeM * eMR);
            Vector256<double> xRM = soldHomeR * eRM, xRR = sR - one + (soldHomeR * (eRR - (sR * homeR)));
            Vector256<double> ratioM = xMM - xRM, ratioR = xMR - xRR;

            // ln exports - ln imports; a state that does not trade keeps the sum of its log prices instead.
            Vector256<double> exportsM = sellerM[i] * soldM[i], exportsR = sellerR[i] * soldR[i], importsM = bM * boughtM[i], importsR = bR * boughtR[i];
            Vector256<double> exports = exportsM + exportsR, imports = importsM + importsR;
            AddPayments(payments, i, ref exports, ref imports);
            Vector256<double> trades = Trades(exports, imports), perExports = one / exports, perImports = one / imports;
            Vector256<double> balanceM = (sM * exportsM * perExports) - (((importsM * (eMM - (sM * homeM))) + (importsR * eRM)) * perImports);
            Vector256<double> balanceR = (sR * exportsR * perExports) - (((importsM * eMR) + (importsR * (eRR - (sR * homeR)))) * perImports);
            if (payments is not null)
            {
                balanceM += ((payments.Received.Vectors[i] * perExports) - (payments.Paid.Vectors[i] * perImports)) * payments.LevelOf.Vectors[i];
            }

            balanceM = Vector256.ConditionalSelect(trades, balanceM, Lanes.All(-1));
            balanceR = Vector256.ConditionalSelect(trades, balanceR, Lanes.All(-1));

            Vector256<double> perDeterminant = one / ((ratioM * balanceR) - (ratioR * balanceM));
            mOfRatio[i] = balanceR * perDeterminant;
            mOfBalance[i] = ratioR * perDeterminant;
            rOfRatio[i] = balanceM * perDeterminant;
            rOfBalance[i] = ratioM * perDeterminant;
        }
    }

    /// <summary>
    /// step = -relaxation x inverse block x (F_1, F_2). <paramref name="far"/> takes logarithms; near the solution their first order is enough.
    /// </summary>
    public void Step(Span<double> step, double relaxation, bool far)
    {
        int n = world.Store.PaddedCount;
        Vectors gM = new(ref MemoryMarshal.GetReference(step)), gR = new(ref MemoryMarshal.GetReference(step[n..]));
        Vectors excessM = new(ref MemoryMarshal.GetReference(market.ExcessDemand)), excessR = new(ref MemoryMarshal.GetReference(market.ExcessDemand[n..]));
        GoodAtPrices m = market.Manufactures, r = market.Raw;
        Vectors sellerM = m.Seller.Vectors, sellerR = r.Seller.Vectors, buyerM = m.Buyer.Vectors, buyerR = r.Buyer.Vectors;
        Vectors soldM = m.SoldAbroad.Vectors, soldR = r.SoldAbroad.Vectors, boughtM = m.BoughtAbroad.Vectors, boughtR = r.BoughtAbroad.Vectors;
        Vectors mOfRatio = _mOfRatio.Vectors, mOfBalance = _mOfBalance.Vectors, rOfRatio = _rOfRatio.Vectors, rOfBalance = _rOfBalance.Vectors;
        CrossBorderPayments? payments = market.Payments;
        if (!Vector256.IsHardwareAccelerated && !far)
        {
            OwnPricePairs.Step(step, market, (_mOfRatio, _mOfBalance, _rOfRatio, _rOfBalance), -relaxation, n);
            return;
        }

        Vector256<double> one = Lanes.All(1);
        for (int i = 0; i < n; i += Lanes.Width)
        {
            Vector256<double> exports = (sellerM[i] * soldM[i]) + (sellerR[i] * soldR[i]), imports = (buyerM[i] * boughtM[i]) + (buyerR[i] * boughtR[i]);
            AddPayments(payments, i, ref exports, ref imports);
            Vector256<double> trades = Trades(exports, imports), ratio, balance;
            if (far)
            {
                ratio = Elementary.Log(one + excessM[i]) - Elementary.Log(one + excessR[i]);
                balance = Elementary.Log(exports / imports);
            }
            else
            {
                ratio = excessM[i] - excessR[i];
                balance = (exports - imports) / imports;
            }

            balance &= trades;
            gM[i] = ((mOfRatio[i] * ratio) - (mOfBalance[i] * balance)) * -relaxation;
            gR[i] = ((rOfBalance[i] * balance) - (rOfRatio[i] * ratio)) * -relaxation;
        }
    }

    /// <summary>What is received without goods counts as exports, what is paid without goods as imports: F_2 asks both sides to be equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddPayments(CrossBorderPayments? payments, int i, ref Vector256<double> exports, ref Vector256<double> imports)
    {
        if (payments is not null)
        {
            exports += payments.Received.Vectors[i] * payments.Level;
            imports += payments.Paid.Vectors[i] * payments.Level;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Trades(Vector256<double> exports, Vector256<double> imports) =>
        Vector256.GreaterThan(exports, Vector256<double>.Zero) & Vector256.GreaterThan(imports, Vector256<double>.Zero);
}
