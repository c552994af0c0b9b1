using OxyPlot;

namespace WorldSystems.Charts.Drawing;

/// <summary>A named point with an interval across.</summary>
/// <param name="Name">Its name; empty for a point without one.</param>
/// <param name="X">Across.</param>
/// <param name="Y">Along.</param>
/// <param name="Low">Low end of its interval across; NaN for none.</param>
/// <param name="High">High end.</param>
/// <param name="Colour">Its colour.</param>
internal sealed record NamedPoint(string Name, double X, double Y, double Low, double High, OxyColor Colour)
{
    /// <summary>Whether it has an interval.</summary>
    public bool HasInterval => !double.IsNaN(Low + High);
}
