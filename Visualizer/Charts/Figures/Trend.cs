namespace WorldSystems.Charts.Figures;

/// <summary>Steady growth fitted by least squares on logarithms: value = exp(level + slope (year - middle)).</summary>
internal sealed record Trend(double Level, double Slope, double Middle)
{
    private const int FewestPoints = 3;

    /// <summary>Growth a year, as a share: -0.005 is half a percent down a year.</summary>
    public double Growth => Math.Exp(Slope) - 1;

    /// <summary>Fits positive values, leaving out those undefined; null with fewer than three.</summary>
    public static Trend? Fit(IReadOnlyList<int> years, IReadOnlyList<double> values)
    {
        var points = years.Zip(values).Where(point => point.Second > 0).Select(point => (Year: (double)point.First, Log: Math.Log(point.Second))).ToArray();
        if (points.Length < FewestPoints)
            return null;
        double middle = points.Average(point => point.Year), level = points.Average(point => point.Log);
        var slope = points.Sum(point => (point.Year - middle) * (point.Log - level)) / points.Sum(point => (point.Year - middle) * (point.Year - middle));
        return new Trend(level, slope, middle);
    }

    /// <summary>The fitted value of a year.</summary>
    public double At(double year) => Math.Exp(Level + Slope * (year - Middle));
}
