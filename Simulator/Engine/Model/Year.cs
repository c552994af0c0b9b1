namespace WorldSystems.Engine.Model;

/// <summary>A year of a run.</summary>
/// <param name="Index">t of MODEL.md: -W .. T-1; negative in the warm-up, where learning and population stand still and nothing is reported.</param>
/// <param name="Calendar">Start year + index.</param>
public readonly record struct Year(int Index, int Calendar)
{
    /// <summary>Before year 0: prices, labour and capital settle.</summary>
    public bool IsWarmUp => Index < 0;

    /// <summary>t+ = max(t, 0), the years since the start.</summary>
    public int Elapsed => Math.Max(Index, 0);

    /// <inheritdoc/>
    public override string ToString() => Calendar.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
