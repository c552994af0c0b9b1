namespace WorldSystems.Tests.Experiments.Statistics;

/// <summary>Functions of the unit cube whose Sobol' indices are known in closed form (Saltelli et al. 2008, sections 4.7 and 5).</summary>
internal static class TestFunctions
{
    public const double IshigamiA = 7, IshigamiB = 0.1;

    /// <summary>Ishigami and Homma (1990): sin x1 + 7 sin^2 x2 + 0.1 x3^4 sin x1, each x from -pi to pi.</summary>
    public static double Ishigami(ReadOnlySpan<double> u)
    {
        double x1 = Angle(u[0]), x2 = Angle(u[1]), x3 = Angle(u[2]);
        return Math.Sin(x1) + (IshigamiA * Math.Sin(x2) * Math.Sin(x2)) + (IshigamiB * x3 * x3 * x3 * x3 * Math.Sin(x1));
    }

    public static (double[] First, double[] Total) IshigamiIndices()
    {
        double pi4 = Math.Pow(Math.PI, 4), pi8 = pi4 * pi4;
        double v1 = 0.5 * Math.Pow(1 + (IshigamiB * pi4 / 5), 2), v2 = IshigamiA * IshigamiA / 8;
        double v13 = IshigamiB * IshigamiB * pi8 * ((1 / 18.0) - (1 / 50.0)), v = v1 + v2 + v13;
        return ([v1 / v, v2 / v, 0], [(v1 + v13) / v, v2 / v, v13 / v]);
    }

    /// <summary>Sobol's g: the product of (|4 u - 2| + a) / (1 + a).</summary>
    public static double G(ReadOnlySpan<double> u, ReadOnlySpan<double> a)
    {
        double product = 1;
        for (int j = 0; j < a.Length; j++)
        {
            product *= (Math.Abs((4 * u[j]) - 2) + a[j]) / (1 + a[j]);
        }

        return product;
    }

    public static (double[] First, double[] Total) GIndices(double[] a)
    {
        double[] partial = [.. a.Select(each => 1 / (3 * (1 + each) * (1 + each)))];
        double all = partial.Aggregate(1.0, (product, each) => product * (1 + each)), v = all - 1;
        return ([.. partial.Select(each => each / v)], [.. partial.Select(each => each * all / (1 + each) / v)]);
    }

    private static double Angle(double u) => Math.PI * ((2 * u) - 1);
}
