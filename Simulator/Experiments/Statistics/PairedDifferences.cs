using System.Globalization;
using WorldSystems.Experiments.Claims;

namespace WorldSystems.Experiments.Statistics;

/// <summary>Two worlds compared under the same seeds, by the differences seed by seed.</summary>
/// <param name="Pairs">Pairs of which both values are finite.</param>
/// <param name="Missing">The other pairs.</param>
/// <param name="Positive">Pairs in which the second is larger.</param>
/// <param name="Negative">Pairs in which the second is smaller.</param>
/// <param name="Median">Median difference, second less first, with its bootstrap interval.</param>
/// <param name="Mean">Mean difference, with its bootstrap interval.</param>
/// <param name="SignP">P value of the sign test of the pairs that differ, to 12 digits.</param>
/// <param name="Wilcoxon">The signed-rank test.</param>
public sealed record PairedDifferences(
    int Pairs, int Missing, int Positive, int Negative, Estimate Median, Estimate Mean, double SignP, WilcoxonResult Wilcoxon)
{
    /// <summary>Compares.</summary>
    /// <param name="first">The first world's values, a seed each.</param>
    /// <param name="second">The second world's, of the same seeds.</param>
    /// <param name="bootstrap">How intervals are made; null for the usual one.</param>
    public static PairedDifferences Of(ReadOnlySpan<double> first, ReadOnlySpan<double> second, Bootstrap? bootstrap = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(second.Length, first.Length);
        bootstrap ??= new Bootstrap();
        double[] differences = [.. first.ToArray().Zip(second.ToArray(), (a, b) => b - a).Where(double.IsFinite)];
        int positive = differences.Count(difference => difference > 0), negative = differences.Count(difference => difference < 0);
        return new(
            differences.Length,
            first.Length - differences.Length,
            positive,
            negative,
            bootstrap.Percentile(differences, sample => Quantiles.Median(sample)),
            bootstrap.Percentile(differences, Means.Of),
            TwelveDigits(SignTest.P(positive, positive + negative)),
            WilcoxonSignedRank.Test(differences));
    }

    /// <summary>The binomial distribution's last digits are the C library's, which differ between machines.</summary>
    private static double TwelveDigits(double p) => double.Parse(p.ToString("E11", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
