using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Viewer;

/// <summary>Looks into picture files.</summary>
internal static class Pictures
{
    private const int PixelsOfMetreAt300Dpi = 11811;

    /// <summary>The three files of a figure are what their names say, whole, and of the right size.</summary>
    public static void AreWhole(string pathWithoutExtension)
    {
        Assert.Equal("svg", XDocument.Load(pathWithoutExtension + ".svg").Root!.Name.LocalName);
        IsPng(File.ReadAllBytes(pathWithoutExtension + ".png"));
        IsPdf(File.ReadAllBytes(pathWithoutExtension + ".pdf"));
    }

    private static void IsPng(byte[] png)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((3000, 1875), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));
        var at = png.AsSpan().IndexOf("pHYs"u8);
        Assert.Equal((PixelsOfMetreAt300Dpi, 1), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 4)), png[at + 12]));
        using var read = SkiaSharp.SKBitmap.Decode(png);
        Assert.Equal(3000, read.Width);
        var ink = read.Pixels.Count(pixel => pixel.Red < 128);
        Assert.InRange((double)ink / read.Pixels.Length, 0.001, 0.9);
    }

    private static void IsPdf(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        Assert.StartsWith("%PDF-1.", text, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF", text.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("/MediaBox [0 0 720 450]", text, StringComparison.Ordinal);
        Assert.Contains("/FontFile2", text, StringComparison.Ordinal);
    }
}
