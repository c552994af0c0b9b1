using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;

/// <summary>T_jk = (X_jk + X_kj) / (exports + imports of j), both goods: with whom a society deals. It changes slowly and is looked up anew every <see cref="Every"/> years.</summary>
internal sealed class TradeShares(int states)
{
    /// <summary>Years.</summary>
    public const int Every = 20;

    private readonly double[] _shares = new double[states * states];

    /// <summary>T_jk.</summary>
    public double this[int state, int other] => _shares[(state * states) + other];

    /// <summary>Looks them up, from last year's prices and spending and this year's trade costs.</summary>
    public void Measure(World world)
    {
        for (int j = 0; j < states; j++)
        {
            for (int k = 0; k < j; k++)
            {
                double both = Between(world.Manufactures, j, k) + Between(world.RawMaterials, j, k);
                _shares[(j * states) + k] = both;
                _shares[(k * states) + j] = both;
            }
        }

        for (int j = 0; j < states; j++)
        {
            double all = 0;
            Span<double> row = _shares.AsSpan(j * states, states);
            foreach (double both in row)
            {
                all += both;
            }

            double per = all > 0 ? 1 / all : 0;
            foreach (ref double share in row)
            {
                share *= per;
            }
        }
    }

    private static double Between(TradedGood good, int j, int k) => good.Shipment(j, k) + good.Shipment(k, j);
}
