using OxyPlot.SkiaSharp;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;

namespace WorldSystems.Viewer;

/// <summary>A figure as PNG, two pixels to each of its own: sharp on slides and in print.</summary>
internal static class PngPicture
{
    private const int Density = 2;
    private const float OrdinaryDpi = 96;

    /// <summary>Writes the picture.</summary>
    public static void Write(Figure figure, string fontFamily, Stream stream)
    {
        var size = FigureSize.Wide;
        var model = figure.Draw(size);
        model.DefaultFont = fontFamily;
        using var picture = new MemoryStream();
        // Cyrillic and Latin letters need no shaping, and the shaper's native library is not everywhere.
        var exporter = new PngExporter { Width = Density * size.Width, Height = Density * size.Height, Dpi = Density * OrdinaryDpi, UseTextShaping = false };
        exporter.Export(model, picture);
        picture.WriteTo(stream);
    }
}
