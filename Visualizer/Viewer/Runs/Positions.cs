using System.Globalization;

namespace WorldSystems.Viewer.Runs;

/// <summary>Where states lie, from the table of states that a manifest records.</summary>
internal static class Positions
{
    /// <summary>Places by the states' short names, or null where the table does not say; latitude is upward.</summary>
    /// <remarks>The table was read without an error before the run: rows are plain, and what is odd here is left out.</remarks>
    public static Dictionary<string, (double X, double Y)>? Read(string? table)
    {
        if (table is null)
            return null;
        var lines = table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] headers = lines.Length > 0 ? lines[0].TrimStart('\uFEFF').Split(',') : [];
        int state = Array.IndexOf(headers, "state"), x = Either(headers, "x", "lon"), y = Either(headers, "y", "lat");
        if (state < 0 || x < 0 || y < 0)
            return null;
        var places = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        foreach (var cells in lines.Skip(1).Select(line => line.Split(',')))
        {
            if (cells.Length > Math.Max(state, Math.Max(x, y)) && Number(cells[x]) is { } across && Number(cells[y]) is { } upward)
                places[cells[state].Trim('"')] = (across, upward);
        }
        return places;
    }

    private static int Either(string[] headers, string one, string other) => Math.Max(Array.IndexOf(headers, one), Array.IndexOf(headers, other));

    private static double? Number(string cell) =>
        double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
