using OxyPlot.SkiaSharp;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;

namespace WorldSystems.Viewer.Pictures;

/// <summary>A figure as a page of PDF of its own size: lines and letters, not pixels.</summary>
internal static class PdfPicture
{
    private const float PointsOfPixel = 72f / 96;

    /// <summary>Writes the page.</summary>
    public static void Write(Figure figure, string fontFamily, Stream stream)
    {
        var size = FigureSize.Wide;
        var model = figure.Draw(size);
        model.DefaultFont = fontFamily;
        using var page = new MemoryStream();
        var exporter = new PdfExporter { Width = size.Width * PointsOfPixel, Height = size.Height * PointsOfPixel, UseTextShaping = false };
        exporter.Export(model, page);
        stream.Write(page.ToArray());
    }
}
