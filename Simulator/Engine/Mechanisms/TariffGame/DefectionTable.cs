namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>How often each strategy defects against each other in the long run, at given noise, shadow of the future and generosity: computed anew only when one of them changes.</summary>
internal sealed class DefectionTable
{
    private readonly double[] _rates = new double[Strategy.Count * Strategy.Count];
    private double _noise = double.NaN, _shadow, _generosity;

    /// <summary>Share of years in which <paramref name="player"/> defects on <paramref name="other"/>.</summary>
    public double this[int player, int other] => _rates[(player * Strategy.Count) + other];

    /// <summary>Takes over noise, w and q.</summary>
    public void Update(double noise, double shadow, double generosity)
    {
        if (noise == _noise && shadow == _shadow && generosity == _generosity)
        {
            return;
        }

        (_noise, _shadow, _generosity) = (noise, shadow, generosity);
        Strategy[] all = Strategy.All(generosity);
        for (int a = 0; a < Strategy.Count; a++)
        {
            for (int b = 0; b < Strategy.Count; b++)
            {
                _rates[(a * Strategy.Count) + b] = 1 - new Encounter(all[a], all[b], noise).Discounted(shadow).Cooperation;
            }
        }
    }
}
