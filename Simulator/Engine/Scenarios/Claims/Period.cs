namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>When a claim reads: a single year, or a window of which a statistic is taken.</summary>
/// <param name="From">The year, or the first of the window.</param>
/// <param name="To">The last year of the window, which belongs to it; null for a single year.</param>
public sealed record Period(Moment From, Moment? To = null)
{
    /// <summary>The last year read.</summary>
    public Moment Last => To ?? From;

    /// <summary>As a file writes it.</summary>
    public override string ToString() => To is { } last ? $"{From}-{last}" : From.ToString();

    /// <summary>The period that a text means, or null. In <c>year 100-200</c> both count from the start.</summary>
    internal static Period? Parse(string text)
    {
        if (Moment.Parse(text) is { } year)
            return new(year);

        // A dash in front is a sign.
        for (int dash = 1; dash < text.Length; dash++)
        {
            if (text[dash] == '-' && Moment.Parse(text[..dash]) is { } from && Moment.Parse(text[(dash + 1)..]) is { } to)
                return new(from, IsCounted(text) && to.Origin == MomentOrigin.Calendar ? new(MomentOrigin.Start, to.Year) : to);
        }

        return null;
    }

    private static bool IsCounted(string text) => Words.Of(text) is ["year", ..];
}
