namespace WorldSystems.Engine.Numerics;

/// <summary>Sine, cosine and arcsine from the four operations and the square root, for distances on the globe: the same bits everywhere.</summary>
internal static class Trigonometry
{
    private const double Pi = 3.14159265358979323846;

    /// <summary>
    /// Sine and cosine of an angle in degrees: reduced exactly to within 45 degrees of a multiple of 90, then the Taylor series
    /// to the 17th and 16th power (truncation below 2e-17).
    /// </summary>
    public static (double Sin, double Cos) SinCosDegrees(double degrees)
    {
        double quarters = Math.Round(degrees / 90, MidpointRounding.ToEven);
        double x = (degrees - (quarters * 90)) * (Pi / 180), x2 = x * x;
        double sin = x, cos = 1, sinTerm = x, cosTerm = 1;
        for (int n = 1; n <= 8; n++)
        {
            cosTerm *= -x2 / ((2 * n - 1) * (2 * n));
            sinTerm *= -x2 / ((2 * n) * (2 * n + 1));
            cos += cosTerm;
            sin += sinTerm;
        }

        return ((((long)quarters % 4) + 4) % 4) switch
        {
            0 => (sin, cos),
            1 => (cos, -sin),
            2 => (-sin, -cos),
            _ => (-cos, sin),
        };
    }

    /// <summary>
    /// Arcsine of <paramref name="x"/> in [0, 1], radians: the angle is halved three times by asin x = 2 asin(x / sqrt(2 (1 + sqrt(1 - x^2)))),
    /// then the Taylor series on x below 0.2 (truncation below 1e-17).
    /// </summary>
    public static double Asin(double x)
    {
        const int Halvings = 3, Terms = 12;
        for (int i = 0; i < Halvings; i++)
        {
            x /= Math.Sqrt(2 * (1 + Math.Sqrt((1 - x) * (1 + x))));
        }

        double x2 = x * x, power = x, sum = x;
        for (int n = 1; n <= Terms; n++)
        {
            power *= x2 * (2 * n - 1) / (2 * n);
            sum += power / (2 * n + 1);
        }

        return sum * (1 << Halvings);
    }
}
