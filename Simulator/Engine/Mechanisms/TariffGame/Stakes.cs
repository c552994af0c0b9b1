using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// What is at stake between every two states: what an importer j gains by charging the rate of defection instead of that of cooperation on what i sells, and what i loses, in
/// money, from last year's trade. With x = X_ij, b = x / E_j, the <see cref="Duty"/>'s nu, D, q and the <see cref="Markets"/>' yields (u = (D q + phi_j t nu) b_jj: the sales that come home):
/// <code>
/// gain_ji = x (Net + (1 - nu^2)/2 x_i + D q b_jj Loss_j + t nu Spent_j - D q (Dearer_j - b X_ij Yield_i)),   x_i = X^M_ij Yield_i + X^R_ij YieldRaw_i
/// harm_ij = x (Loss_i (1 - nu) - X_ij Yield_i (1 - nu)^2 / 2 + u (X^M_ji Yield_j + X^R_ji YieldRaw_j))
/// </code>
/// The importer has the duty less what its buyers lose, cheaper goods of i, and dearer exports of its own, for spending comes home (phi_j its taste), against
/// dearer goods of third states; the exporter sells everything abroad cheaper and buys the importer's goods dearer. The optimum-tariff argument of Johnson 1953 with
/// the demand of Armington 1969. Departs from the market: each state's prices answer to its own lost sales only, duties of both sides do not interact.
/// <para>Because they do not, the game is one of equal gains from switching (Nowak and Sigmund 1990): T - R = P - S = gain, R - S = T - P = harm, so it is a prisoner's dilemma for a player where
/// 0 &lt; gain &lt; harm, and tit-for-tat needs w >= gain / harm.</para>
/// </summary>
internal sealed class Stakes(int count)
{
    private readonly int _stride = Lanes.Padded(count);

    // A row an importer, with padding.
    private readonly double[] _gain = new double[count * Lanes.Padded(count)];
    private readonly double[] _harm = new double[count * Lanes.Padded(count)];

    /// <summary>What j gains by charging i.</summary>
    public ref double Gain(int j, int i) => ref _gain[(j * _stride) + i];

    /// <summary>What i loses when j charges it.</summary>
    public ref double Harm(int i, int j) => ref _harm[(j * _stride) + i];

    /// <summary>Reckons anew for a pair of rates.</summary>
    public void Reckon(World world, Markets markets, double lower, double higher)
    {
        Array.Clear(_gain);
        Array.Clear(_harm);
        markets.CopyCosts(world);
        double sigma = world.Parameters.Trade.ElasticityManufactures;
        Add(markets, Duty.At(higher, sigma), 1);
        if (lower > 0)
        {
            Add(markets, Duty.At(lower, sigma), -1);
        }
    }

    /// <summary>The game of j with i, when j counts what i gains against it (Grieco 1988): U = own - k (other - own).</summary>
    public PrisonersDilemma Game(int j, int i, double k)
    {
        double temptation = Temptation(j, i, k), threat = Threat(j, i, k);
        return new(temptation, 0, temptation - threat, -threat);
    }

    /// <summary>T - R = P - S of j toward i: (1 + k) gain_ji + k harm_ij.</summary>
    public double Temptation(int j, int i, double k) => ((1 + k) * Gain(j, i)) + (k * Harm(i, j));

    /// <summary>T - P = R - S of j toward i: (1 + k) harm_ji + k gain_ij.</summary>
    public double Threat(int j, int i, double k) => ((1 + k) * Harm(j, i)) + (k * Gain(i, j));

    private void Add(Markets m, Duty duty, double sign)
    {
        Vector256<double> one = Lanes.All(1.0), signed = Lanes.All(sign);
        Vectors seller = m.Manufactures.Seller.Vectors, buyer = m.Manufactures.Buyer.Vectors, rawSeller = m.Raw.Seller.Vectors, rawBuyer = m.Raw.Buyer.Vectors, yield = m.Yield.Vectors, yieldRaw = m.YieldRaw.Vectors, loss = m.Loss.Vectors;
        for (int j = 0; j < count; j++)
        {
            Vectors phi = m.Manufactures.Costs(j), phiRaw = m.Raw.Costs(j), gain = new(ref _gain[j * _stride]), harm = new(ref _harm[j * _stride]);
            Vector256<double> sellerJ = Lanes.All(m.Manufactures.Seller[j]), buyerJ = Lanes.All(m.Manufactures.Buyer[j]), rawSellerJ = Lanes.All(m.Raw.Seller[j] * m.YieldRaw[j]), rawBuyerJ = Lanes.All(m.Raw.Buyer[j]);
            Vector256<double> perSpending = Lanes.All(1 / m.Manufactures.Spending[j]), home = Lanes.All(m.Manufactures.AtHome[j]), lossJ = Lanes.All(m.Loss[j] * m.Manufactures.AtHome[j]);
            Vector256<double> yieldJ = Lanes.All(m.Yield[j]), spentJ = Lanes.All(m.Spent[j] * duty.Rate), taste = Lanes.All(m.Taste[j] * duty.Rate), dearer = Lanes.All(m.Dearer[j]);
            for (int i = 0; i < _stride; i += Lanes.Width)
            {
                Vector256<double> x = seller[i] * phi[i] * buyerJ, share = x * perSpending, cheaper = x * yield[i];
                Vector256<double> q = one / (one - (share * duty.Diverted)), left = q * duty.Left, lost = one - left, diverted = q * duty.Diverted;
                Vector256<double> comesHome = home * (diverted + (taste * left));
                Vector256<double> bought = cheaper + (rawSeller[i] * phiRaw[i] * rawBuyerJ * yieldRaw[i]);
                Vector256<double> back = (sellerJ * phi[i] * buyer[i] * yieldJ) + (rawSellerJ * phiRaw[i] * rawBuyer[i]);
                gain[i] = gain[i] + (signed * x * (duty.Net(share, left) + (lost * (one + left) * 0.5 * bought) + (diverted * lossJ) + (left * spentJ) - (diverted * (dearer - (share * cheaper)))));
                harm[i] = harm[i] + (signed * x * ((loss[i] * lost) - (cheaper * lost * lost * 0.5) + (comesHome * back)));
            }
        }
    }
}
