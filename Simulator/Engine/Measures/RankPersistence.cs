namespace WorldSystems.Engine.Measures;

/// <summary>
/// Do the rich stay rich? Spearman's rank correlation of this year's product per head with that of the first year and of a century ago.
/// Remembers a hundred years of ranks and no more.
/// </summary>
internal sealed class RankPersistence
{
    /// <summary>Years between the two years compared.</summary>
    public const int Lag = 100;

    private readonly double[] _first;
    private readonly double[] _now;
    private readonly double[][] _century = new double[Lag][];
    private int _years;

    public RankPersistence(int count)
    {
        _first = new double[count];
        _now = new double[count];
        for (int k = 0; k < Lag; k++)
        {
            _century[k] = new double[count];
        }
    }

    /// <summary>Correlation with the first year: 1 in the first year itself.</summary>
    public double SinceStart { get; private set; }

    /// <summary>Correlation with the year a century ago; NaN in the first hundred years.</summary>
    public double SinceCentury { get; private set; }

    /// <summary>Takes the next year's order.</summary>
    public void Update(SortedOrder order)
    {
        // The place of the year a century ago is the one that this year's ranks will take: read, then write.
        double[] slot = _century[_years % Lag];
        order.Ranks(_now);
        if (_years == 0)
        {
            _now.CopyTo(_first);
        }

        SinceStart = Correlation.Pearson(_first, _now);
        SinceCentury = _years < Lag ? double.NaN : Correlation.Pearson(slot, _now);
        _now.CopyTo(slot);
        _years++;
    }
}
