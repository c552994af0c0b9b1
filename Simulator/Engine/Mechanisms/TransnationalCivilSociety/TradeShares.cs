using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;

/// <summary>T_jk = (X_jk + X_kj) / (exports + imports of j), both goods: with whom a society deals. It changes slowly and is looked up anew every <see cref="Every"/> years.</summary>
internal sealed class TradeShares(int states)
{
    /// <summary>Years.</summary>
    public const int Every = 20;

    private readonly int _stride = Lanes.Padded(states);
    private readonly double[] _shares = new double[Lanes.Padded(states) * Lanes.Padded(states)];
    private readonly double[] _shipments = new double[Lanes.Padded(states) * Lanes.Padded(states)];
    private readonly double[] _all = new double[Lanes.Padded(states)];

    /// <summary>T_jk of a state with all others.</summary>
    public ReadOnlySpan<double> Of(int state) => _shares.AsSpan(state * _stride, states);

    /// <summary>Looks them up, from last year's prices and spending and this year's trade costs.</summary>
    public void Measure(World world)
    {
        Array.Clear(_shares);
        world.Manufactures.AddTrade(_shares, _shipments);
        world.RawMaterials.AddTrade(_shares, _shipments);
        Array.Clear(_all);
        for (int j = 0; j < states; j++)
        {
            for (int k = 0; k < j; k++)
            {
                _shares[(k * _stride) + j] = _shares[(j * _stride) + k];
            }
        }

        // Who deals with whom is mutual, so that rows added up are every state's sum over its partners.
        for (int k = 0; k < states; k++)
        {
            Lanes.AddMultiple(_shares.AsSpan(k * _stride, _stride), 1, _all);
        }

        for (int j = 0; j < states; j++)
        {
            double per = _all[j] > 0 ? 1 / _all[j] : 0;
            foreach (ref double share in _shares.AsSpan(j * _stride, states))
            {
                share *= per;
            }
        }
    }
}
