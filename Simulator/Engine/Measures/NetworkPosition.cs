using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Measures;

/// <summary>
/// Place in the trade network, size taken out: a state is central when each of its people trades much with states that are central.
/// p_i = (1 / lambda) sum_j (X_ij + X_ji) / L_i p_j, both goods, home sales left out; the mean over states is 1.
/// </summary>
/// <remarks>
/// With S = X + X', p_i sqrt(L_i) is the leading eigenvector of S_ij / sqrt(L_i L_j), which is the continuous core-periphery model of
/// Borgatti and Everett (2000, section 4) for trade per head: where trade is exactly c_i c_j L_i L_j, p is proportional to c.
/// Found by power iteration from the places of the last two years, extrapolated, until a step moves no state by more than 1e-4: what is
/// reported is good to about three digits, which is more than the zones need, and costs two or three steps a year.
/// </remarks>
internal sealed class NetworkPosition
{
    private const double Tolerance = 1e-4;
    private const int MostStepsAtStart = 500;
    private const int MostSteps = 8;

    /// <summary>Part of the old place that a step keeps, so that states which trade only across two camps do not take turns.</summary>
    private const double Inertia = 0.2;

    private readonly Shipments _shipments;
    private readonly double[] _position;
    private readonly double[] _lastYear;
    private readonly double[] _next;
    private int _years;

    public NetworkPosition(int count, Shipments shipments)
    {
        _shipments = shipments;
        _position = new double[count];
        _lastYear = new double[count];
        _next = new double[count];
    }

    /// <summary>Each state's place: 1 = the mean, 0 = apart from the main network; NaN for all where there is no trade.</summary>
    public ReadOnlySpan<double> Values => _position;

    /// <summary>Power steps the last year took.</summary>
    public int Steps { get; private set; }

    /// <summary>Finds the year's places.</summary>
    public void Update(World world)
    {
        int most = _years < 2 ? MostStepsAtStart : MostSteps;
        Start();
        double change = double.PositiveInfinity;
        for (Steps = 0; Steps < most && change > Tolerance; Steps++)
        {
            change = Step(world);
        }

        // Without trade there is no place; the search starts afresh when there is trade again.
        _years = double.IsNaN(change) ? 0 : _years + 1;
    }

    /// <summary>Where the places of the last two years point to, kept above zero so that no state drops out for ever.</summary>
    private void Start()
    {
        const double Least = 1e-6;
        for (int i = 0; i < _position.Length; i++)
        {
            double last = _position[i];
            _position[i] = _years switch
            {
                0 => 1,
                1 => Math.Max(last, Least),
                _ => Math.Max(Math.Max((2 * last) - _lastYear[i], last / 2), Least),
            };
            _lastYear[i] = last;
        }
    }

    private double Step(World world)
    {
        Array.Clear(_next);
        foreach (TradedGood good in (ReadOnlySpan<TradedGood>)[world.RawMaterials, world.Manufactures])
        {
            _shipments.AddDepartures(good, _position, _next);
            _shipments.AddArrivals(good, _position, _next);
        }

        ReadOnlySpan<double> people = world.Population.Opening.Values;
        for (int i = 0; i < _next.Length; i++)
        {
            _next[i] /= people[i];
        }

        double scale = _next.Length / Lanes.Sum(_next), change = 0;
        for (int i = 0; i < _next.Length; i++)
        {
            double move = ((_next[i] * scale) - _position[i]) / (1 + Inertia);
            _position[i] += move;
            change = Math.Max(change, Math.Abs(move));
        }

        return change;
    }
}
