namespace WorldSystems.Engine.Measures.Zones;

/// <summary>The borders between a year's groups on the scale of scores: half way between the neighbours on either side.</summary>
internal sealed class ZoneBorders
{
    private const int MostGroups = 3;

    private readonly double[] _border = new double[MostGroups - 1];
    private readonly double[] _mean = new double[MostGroups];
    private int _groups = 1;

    /// <summary>Draws the borders of the best partition in <paramref name="groups"/>.</summary>
    public void Draw(NaturalBreaks breaks, int groups, ReadOnlySpan<double> sorted)
    {
        _groups = groups;
        ReadOnlySpan<int> ends = groups switch
        {
            2 => [breaks.Border, sorted.Length],
            3 => [breaks.LowerBorder, breaks.UpperBorder, sorted.Length],
            _ => [sorted.Length],
        };
        int first = 0;
        for (int g = 0; g < groups; g++)
        {
            double sum = 0;
            foreach (double score in sorted[first..ends[g]])
            {
                sum += score;
            }

            _mean[g] = sum / (ends[g] - first);
            first = ends[g];
            if (g < groups - 1)
            {
                _border[g] = (sorted[first - 1] + sorted[first]) / 2;
            }
        }
    }

    /// <summary>The group a score falls in, 0 = lowest.</summary>
    public int SideOf(double score)
    {
        int side = 0;
        while (side < _groups - 1 && score > _border[side])
        {
            side++;
        }

        return side;
    }

    /// <summary>How far a score lies outside group <paramref name="group"/>, in distances between the means of the groups on either side of the border it crossed first; 0 inside.</summary>
    public double Depth(double score, int group)
    {
        int side = SideOf(score);
        if (side == group)
        {
            return 0;
        }

        int crossed = side > group ? group : group - 1;
        return Math.Abs(score - _border[crossed]) / (_mean[crossed + 1] - _mean[crossed]);
    }
}
