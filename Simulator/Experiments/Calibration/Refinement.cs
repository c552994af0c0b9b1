using System.Collections.Immutable;
using WorldSystems.Experiments.Designs;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Calibration;

/// <summary>
/// Where a calibration looks: first all over the ranges, then round after round in boxes around the best worlds so far, smaller each time. A box at the
/// edge of the ranges is moved inside. Within a box worlds are spread by a Latin hypercube (McKay, Beckman and Conover 1979). All of it depends on the rule,
/// its seed and the worlds kept alone.
/// </summary>
internal sealed class Refinement(CalibrationRule rule, int axes)
{
    /// <summary>The places of the start, each axis from 0 to 1.</summary>
    public IEnumerable<ImmutableArray<double>> Start()
    {
        IDesign design = rule.Start == CalibrationStart.Sobol
            ? new SobolSequence(rule.Points, axes, seed: rule.Seed)
            : new LatinHypercube(rule.Points, axes, rule.Seed);
        return design.Points().Select(ImmutableArray.Create);
    }

    /// <summary>The places of a round, around kept worlds.</summary>
    /// <param name="round">Which, from 1.</param>
    /// <param name="kept">Places of the worlds kept, the best first.</param>
    public IEnumerable<ImmutableArray<double>> Around(int round, IReadOnlyList<ImmutableArray<double>> kept)
    {
        double width = 1;
        for (int i = 0; i < round; i++)
        {
            width *= rule.Shrink;
        }

        for (int k = 0; k < Math.Min(kept.Count, rule.PointsARound); k++)
        {
            // What does not divide evenly goes to the best.
            int count = (rule.PointsARound / kept.Count) + (k < rule.PointsARound % kept.Count ? 1 : 0);
            LatinHypercube box = new(count, axes, unchecked((rule.Seed * 0x9E3779B97F4A7C15) + ((ulong)round << 32) + (ulong)k));
            foreach (double[] point in box.Points())
            {
                yield return [.. point.Select((part, axis) => Math.Clamp(kept[k][axis] - (width / 2), 0, 1 - width) + (width * part))];
            }
        }
    }
}
