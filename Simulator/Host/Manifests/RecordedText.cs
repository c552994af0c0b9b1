using System.Security.Cryptography;
using System.Text;

namespace WorldSystems.Host.Manifests;

/// <summary>An input file as the run read it.</summary>
/// <param name="File">Its path as it was named.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Text">Its text (UTF-8), a byte order mark included.</param>
public sealed record RecordedText(string File, string Sha256, string Text)
{
    /// <summary>Records a file.</summary>
    public static RecordedText Of(string file, ReadOnlySpan<byte> bytes) =>
        new(file, Convert.ToHexStringLower(SHA256.HashData(bytes)), Encoding.UTF8.GetString(bytes));

    /// <summary>The bytes again.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(Text);

    /// <summary>Whether the text is still the one that was hashed.</summary>
    public bool IsWhole() => Convert.ToHexStringLower(SHA256.HashData(ToBytes())) == Sha256;
}

/// <summary>A key of the scenario that the command line changed.</summary>
/// <param name="Key">For example <c>trade.border_cost</c>.</param>
/// <param name="Value">As it was written.</param>
public sealed record RecordedOverride(string Key, string Value);
