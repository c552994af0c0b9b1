namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>The name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>
    /// The candidate with the smallest edit distance, the first of equals, or null when none is near: insertions, deletions,
    /// substitutions and swaps of neighbours count one each (optimal string alignment, Damerau 1964), case does not count.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        int allowed = Math.Max(1, name.Length / 3);
        string? nearest = null;
        foreach (string candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) > allowed)
                continue;

            int distance = Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (distance <= allowed)
            {
                nearest = candidate;
                allowed = distance - 1;
            }
        }

        return nearest;
    }

    /// <summary>
    /// The key that was probably meant by a full path: one of that name in another section, else the nearest path,
    /// else the nearest name anywhere.
    /// </summary>
    public static string? FindKey(string path, IReadOnlyCollection<string> keys)
    {
        string name = LastPart(path);
        return keys.FirstOrDefault(key => LastPart(key).Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? Find(path, keys)
            ?? (Find(name, keys.Select(LastPart)) is { } near ? keys.First(key => LastPart(key) == near) : null);
    }

    private static string LastPart(string key) => key[(key.LastIndexOf('.') + 1)..];

    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
                d[i, j] = i == 0 || j == 0 ? i + j : Cheapest(d, a, b, i, j);
        }

        return d[a.Length, b.Length];
    }

    private static int Cheapest(int[,] d, string a, string b, int i, int j)
    {
        int substitution = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int cheapest = Math.Min(substitution, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
        bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.Min(cheapest, d[i - 2, j - 2] + 1) : cheapest;
    }
}
