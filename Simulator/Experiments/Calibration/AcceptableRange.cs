using WorldSystems.Experiments.Statistics;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Calibration;

/// <summary>The range of a parameter among acceptable worlds.</summary>
/// <param name="Axis">The parameter and the range that was searched.</param>
/// <param name="Low">Lowest value among acceptable worlds; NaN without any.</param>
/// <param name="Median">Their median.</param>
/// <param name="High">Their highest.</param>
/// <param name="Share">Part of the searched range from low to high, on the axis's own scale.</param>
/// <param name="TriedOutside">Worlds tried outside that range, none of them acceptable: with few of them a narrow range says little.</param>
/// <param name="Verdict">Whether the facts pin it down.</param>
public sealed record AcceptableRange(Axis Axis, double Low, double Median, double High, double Share, int TriedOutside, Pinning Verdict)
{
    /// <summary>Fewer acceptable worlds say nothing of a range.</summary>
    public const int FewestWorlds = 5;

    private const double Narrow = 0.5;
    private const double Wide = 0.8;

    internal static AcceptableRange Of(Axis axis, double[] acceptable, double[] tried)
    {
        if (acceptable.Length == 0)
        {
            return new(axis, double.NaN, double.NaN, double.NaN, double.NaN, tried.Length, Pinning.Unknown);
        }

        (double low, double high) = (acceptable.Min(), acceptable.Max());
        double share = axis.PartOf(high) - axis.PartOf(low);
        Pinning verdict = acceptable.Length < FewestWorlds ? Pinning.Unknown : share <= Narrow ? Pinning.Pinned : share < Wide ? Pinning.Narrowed : Pinning.Open;
        return new(axis, low, Quantiles.Median(acceptable), high, share, tried.Count(value => value < low || value > high), verdict);
    }
}
