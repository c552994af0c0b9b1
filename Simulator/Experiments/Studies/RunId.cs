using System.Buffers.Binary;
using System.Globalization;

namespace WorldSystems.Experiments.Studies;

/// <summary>The address of a run by its content: the first 128 bits of the SHA-256 of everything that its numbers depend on.</summary>
/// <param name="Value">Those bits.</param>
public readonly record struct RunId(UInt128 Value)
{
    /// <summary>Length of its text.</summary>
    public const int TextLength = 32;

    /// <summary>From the hash.</summary>
    public static RunId Of(ReadOnlySpan<byte> sha256) => new(BinaryPrimitives.ReadUInt128BigEndian(sha256));

    /// <summary>The id that a text means: 32 lower-case hexadecimal digits.</summary>
    public static bool TryParse(ReadOnlySpan<byte> text, out RunId id)
    {
        bool isId = text.Length == TextLength & UInt128.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out UInt128 value);
        id = new(value);
        return isId;
    }

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public override string ToString() => Value.ToString("x32", CultureInfo.InvariantCulture);
}
