using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Ensembles;

/// <summary>Least-squares slope of the logarithm of a positive quantity over years, from running sums; what is not positive is left out.</summary>
internal sealed class LogTrend
{
    private double _count;
    private double _meanX;
    private double _meanY;
    private double _xx;
    private double _xy;

    /// <summary>The slope; NaN for fewer than two years.</summary>
    public double Slope => _count >= 2 ? _xy / _xx : double.NaN;

    /// <summary>Adds a year (Welford's updating: sums of squares would lose digits).</summary>
    public void Add(double year, double value)
    {
        if (!(value > 0))
        {
            return;
        }

        double y = Elementary.Log(value);
        _count++;
        double dx = year - _meanX;
        _meanX += dx / _count;
        _meanY += (y - _meanY) / _count;
        _xx += dx * (year - _meanX);
        _xy += dx * (y - _meanY);
    }
}
