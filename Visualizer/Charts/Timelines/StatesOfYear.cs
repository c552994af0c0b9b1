namespace WorldSystems.Charts.Timelines;

/// <summary>Counts, people and the range of product per head by zone in one year.</summary>
internal sealed class StatesOfYear
{
    private const int ZoneCount = 4;
    private readonly int[] _states = new int[ZoneCount];
    private readonly double[] _population = new double[ZoneCount];
    private readonly double[] _lowest = [double.NaN, double.NaN, double.NaN, double.NaN];
    private readonly double[] _highest = [double.NaN, double.NaN, double.NaN, double.NaN];

    public void Add(Zone zone, double population, double productPerHead)
    {
        var z = (int)zone;
        _states[z]++;
        _population[z] += population;
        if (!(productPerHead >= _lowest[z]))
            _lowest[z] = double.IsNaN(productPerHead) ? _lowest[z] : productPerHead;
        if (!(productPerHead <= _highest[z]))
            _highest[z] = double.IsNaN(productPerHead) ? _highest[z] : productPerHead;
    }

    /// <summary>Share of the year's states, 0 to 1.</summary>
    public double ShareOfStates(Zone zone) => (double)_states[(int)zone] / _states.Sum();

    public int States(Zone zone) => _states[(int)zone];

    /// <summary>Share of the year's people, 0 to 1; NaN where a population is undefined.</summary>
    public double ShareOfPeople(Zone zone) => _population[(int)zone] / _population.Sum();

    /// <summary>Product per head of a zone's poorest and richest state; NaN where there is none.</summary>
    public (double Lowest, double Highest) Range(Zone zone) => (_lowest[(int)zone], _highest[(int)zone]);
}
