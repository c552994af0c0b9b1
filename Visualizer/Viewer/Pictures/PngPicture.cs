using System.Buffers.Binary;
using OxyPlot.SkiaSharp;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;

namespace WorldSystems.Viewer.Pictures;

/// <summary>A figure as PNG with 300 pixels to an inch, and saying so: sharp on slides and in print.</summary>
internal static class PngPicture
{
    /// <summary>Pixels to an inch.</summary>
    public const int Dpi = 300;

    private const int OrdinaryDpi = 96;
    private const double InchesOfMetre = 1 / 0.0254;
    private const int EndOfHeader = 33;   // the signature and the first chunk, IHDR

    /// <summary>Writes the picture.</summary>
    public static void Write(Figure figure, string fontFamily, Stream stream)
    {
        var size = FigureSize.Wide;
        var model = figure.Draw(size);
        model.DefaultFont = fontFamily;
        using var picture = new MemoryStream();
        // Cyrillic and Latin letters need no shaping, and the shaper's native library is not everywhere.
        var exporter = new PngExporter { Width = size.Width * Dpi / OrdinaryDpi, Height = size.Height * Dpi / OrdinaryDpi, Dpi = Dpi, UseTextShaping = false };
        exporter.Export(model, picture);
        var bytes = picture.ToArray();
        stream.Write(bytes.AsSpan(0, EndOfHeader));
        stream.Write(Density());
        stream.Write(bytes.AsSpan(EndOfHeader));
    }

    /// <summary>The chunk <c>pHYs</c> (PNG, third edition, 11.3.4.3), which the encoder does not write.</summary>
    private static byte[] Density()
    {
        var chunk = new byte[4 + 4 + 9 + 4];
        BinaryPrimitives.WriteInt32BigEndian(chunk, 9);
        "pHYs"u8.CopyTo(chunk.AsSpan(4));
        var perMetre = (int)Math.Round(Dpi * InchesOfMetre);
        BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(8), perMetre);
        BinaryPrimitives.WriteInt32BigEndian(chunk.AsSpan(12), perMetre);
        chunk[16] = 1;
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(17), Crc(chunk.AsSpan(4, 13)));
        return chunk;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : 0xEDB88320 ^ (crc >> 1);
        }
        return ~crc;
    }
}
