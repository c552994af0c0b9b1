using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Measures.Zones;

/// <summary>
/// One number for a state's position in the world-system, from three indicators: half of it is relative income (the criterion of Arrighi
/// and Drangel 1986), a quarter the share of manufactures in exports (what the state does in the division of labour), a quarter its place in
/// the trade network (Snyder and Kick 1979). What a state earns and what it does thus weigh the same.
/// </summary>
/// <remarks>
/// Each indicator is measured in units of its own spread over states, the mean absolute deviation from its mean times 1.2533 (a standard
/// deviation where the distribution is normal, less moved by a few extremes: Geary 1935; unlike the median absolute deviation it does not
/// vanish where most states are alike). A spread below the floor of an indicator counts as the floor, so that differences nobody would
/// notice are not blown up. An indicator that a state lacks (export shares without exports) counts as the mean.
/// </remarks>
internal sealed class ZoneScores
{
    private const double IncomeWeight = 0.5;
    private const double ManufacturesWeight = 0.25;
    private const double NetworkWeight = 0.25;

    /// <summary>10 % of income, of place; 5 points of the export share.</summary>
    private const double LogFloor = 0.1;
    private const double ShareFloor = 0.05;

    /// <summary>A place below a thousandth of the mean counts as that: the logarithm of nothing has no meaning.</summary>
    private const double LeastPosition = 1e-3;

    private readonly double[] _indicator;
    private readonly double[] _scores;

    public ZoneScores(int count)
    {
        _indicator = new double[count];
        _scores = new double[count];
    }

    /// <summary>Higher is closer to the core; 0 is the mean over states.</summary>
    public ReadOnlySpan<double> Values => _scores;

    /// <summary>Scores the year.</summary>
    /// <param name="income">Income per head, positive.</param>
    /// <param name="manufacturesShare">Share of manufactures in exports, NaN without exports.</param>
    /// <param name="position">Place in the trade network, NaN without trade.</param>
    public void Update(ReadOnlySpan<double> income, ReadOnlySpan<double> manufacturesShare, ReadOnlySpan<double> position)
    {
        Array.Clear(_scores);
        for (int i = 0; i < income.Length; i++)
        {
            _indicator[i] = Elementary.Log(income[i]);
        }

        Add(IncomeWeight, LogFloor);
        manufacturesShare.CopyTo(_indicator);
        Add(ManufacturesWeight, ShareFloor);
        for (int i = 0; i < position.Length; i++)
        {
            _indicator[i] = Elementary.Log(Math.Max(position[i], LeastPosition));
        }

        Add(NetworkWeight, LogFloor);
    }

    private void Add(double weight, double floor)
    {
        const double DeviationToSpread = 1.2533141373155003; // sqrt(pi / 2)
        double sum = 0;
        int known = 0;
        foreach (double x in _indicator)
        {
            if (!double.IsNaN(x))
            {
                sum += x;
                known++;
            }
        }

        if (known == 0)
        {
            return;
        }

        double mean = sum / known, deviation = 0;
        foreach (double x in _indicator)
        {
            deviation += double.IsNaN(x) ? 0 : Math.Abs(x - mean);
        }

        double factor = weight / Math.Max(DeviationToSpread * deviation / known, floor);
        for (int i = 0; i < _scores.Length; i++)
        {
            _scores[i] += double.IsNaN(_indicator[i]) ? 0 : factor * (_indicator[i] - mean);
        }
    }
}
