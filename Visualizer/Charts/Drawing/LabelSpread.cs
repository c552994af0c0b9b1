namespace WorldSystems.Charts.Drawing;

/// <summary>Pushes labels of a column apart, each as little as the others allow.</summary>
internal static class LabelSpread
{
    /// <summary>
    /// Centres for labels that want to be at <paramref name="wanted"/>: none overlaps another, and all lie
    /// between <paramref name="top"/> and <paramref name="bottom"/> if they fit there at all. Neighbours that
    /// touch move as one group to the mean of what they want (pool adjacent violators).
    /// </summary>
    public static double[] Arrange(IReadOnlyList<double> wanted, IReadOnlyList<double> heights, double top, double bottom)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(i => wanted[i]).ToArray();
        var groups = new List<Group>();
        foreach (var i in order)
        {
            groups.Add(new Group([i], wanted[i], heights[i]));
            groups[^1] = groups[^1].Within(top, bottom);
            while (groups.Count > 1 && groups[^2].Bottom > groups[^1].Top)
            {
                groups[^2] = groups[^2].With(groups[^1]).Within(top, bottom);
                groups.RemoveAt(groups.Count - 1);
            }
        }
        var centres = new double[wanted.Count];
        foreach (var group in groups)
        {
            var edge = group.Top;
            foreach (var i in group.Labels)
            {
                centres[i] = edge + heights[i] / 2;
                edge += heights[i];
            }
        }
        return centres;
    }

    private sealed record Group(int[] Labels, double Centre, double Height)
    {
        public double Top => Centre - Height / 2;

        public double Bottom => Centre + Height / 2;

        public Group With(Group below)
        {
            var count = Labels.Length + below.Labels.Length;
            var mean = (Centre * Labels.Length + below.Centre * below.Labels.Length) / count;
            return new Group([.. Labels, .. below.Labels], mean, Height + below.Height);
        }

        public Group Within(double top, double bottom) =>
            this with { Centre = Math.Max(top + Height / 2, Math.Min(bottom - Height / 2, Centre)) };
    }
}
