using WorldSystems.Charts.Figures;

namespace WorldSystems.Viewer.Pages;

/// <summary>A figure of a page.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Scope">What names of its own begin with, in the page and in files.</param>
internal sealed record PageFigure(Figure Figure, string Scope);
