using System.Security.Cryptography;
using WorldSystems.Host.Files;

namespace WorldSystems.Host.Runs;

/// <summary>Takes the bytes of a file made again and compares them, as they come, with the file that is there.</summary>
internal sealed class ComparingStream(Stream existing) : WriteOnlyStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _line = 1;
    private int _column = 1;
    private bool _parted;

    /// <summary>SHA-256 of what was written, once all of it was; can be asked for once.</summary>
    public string Sha256() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <summary>Where the two part, as <c>line:column</c> in bytes; null where they are equal. To be asked once all was written.</summary>
    public string? FirstDifference() => _parted || existing.ReadByte() >= 0 ? $"{_line}:{_column}" : null;

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        _hash.AppendData(buffer);
        while (!_parted && buffer.Length > 0)
        {
            Span<byte> there = _buffer.AsSpan(0, Math.Min(buffer.Length, _buffer.Length));
            int read = existing.ReadAtLeast(there, there.Length, throwOnEndOfStream: false);
            int common = buffer.CommonPrefixLength(there[..read]);
            Advance(buffer[..common]);
            _parted = common < there.Length;
            buffer = buffer[common..];
        }
    }

    private void Advance(ReadOnlySpan<byte> text)
    {
        _line += text.Count((byte)'\n');
        int lastBreak = text.LastIndexOf((byte)'\n');
        _column = lastBreak >= 0 ? text.Length - lastBreak : _column + text.Length;
    }
}
