namespace WorldSystems.Engine.Measures;

/// <summary>Least-squares slope of a series that comes point by point; moments are kept about the running means (Welford 1962), so that no digits are lost.</summary>
internal sealed class Trend
{
    private double _meanX;
    private double _meanY;
    private double _xx;
    private double _xy;

    /// <summary>Points so far.</summary>
    public int Count { get; private set; }

    /// <summary>Change of y per unit of x; NaN below two points.</summary>
    public double Slope => Count > 1 ? _xy / _xx : double.NaN;

    /// <summary>Adds a point.</summary>
    public void Add(double x, double y)
    {
        Count++;
        double dx = x - _meanX;
        _meanX += dx / Count;
        _meanY += (y - _meanY) / Count;
        _xx += dx * (x - _meanX);
        _xy += dx * (y - _meanY);
    }
}
