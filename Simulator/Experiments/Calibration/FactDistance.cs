using WorldSystems.Experiments.Facts;

namespace WorldSystems.Experiments.Calibration;

/// <summary>
/// How far a world lies from the facts that it misses: the sum over those facts of the mean over their parts with a band. A part in its band counts 0; one
/// outside d / (1 + d), with d the way from the median to the band over the band's width, or over the size of its end where it has one end only; one without
/// a value counts 1. A fact so counts less than 1 and more the farther away it is, but no single one drowns the others.
/// </summary>
/// <remarks>Left out: facts on which the runs cannot speak; bonuses.</remarks>
public static class FactDistance
{
    /// <summary>Of a world.</summary>
    public static double Of(FactScores scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return scores.Required.Where(score => score.Verdict == FactVerdict.NotMet).Sum(Of);
    }

    private static double Of(FactScore score) => score.Parts.Where(part => part.IsMet is not null).Average(Of);

    private static double Of(FactPartScore part)
    {
        if (part.IsMet == true)
        {
            return 0;
        }

        FactBand band = part.Part.Band!.Value;
        double outside = Math.Max(band.Low - part.Median, part.Median - band.High);

        // Few runs have a value: their median may even lie in the band.
        return outside > 0 ? outside / (Width(band) + outside) : 1;
    }

    private static double Width(FactBand band)
    {
        double width = double.IsInfinity(band.High) ? Math.Abs(band.Low) : double.IsInfinity(band.Low) ? Math.Abs(band.High) : band.High - band.Low;

        // A sign has no width: its distance is in the measure's own unit.
        return width > double.Epsilon ? width : 1;
    }
}
