using System.Security.Cryptography;

namespace WorldSystems.Host.Files;

/// <summary>Passes bytes on and keeps their number and SHA-256, so that a large file need not be read again to be described.</summary>
public sealed class HashingStream(Stream target) : WriteOnlyStream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _bytes;

    /// <summary>What was written, once all of it was; can be asked for once.</summary>
    public FileRecord Describe(string name) => new(name, _bytes, Convert.ToHexStringLower(_hash.GetHashAndReset()));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        target.Write(buffer);
        _hash.AppendData(buffer);
        _bytes += buffer.Length;
    }

    /// <inheritdoc/>
    public override void Flush() => target.Flush();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // The folder closes the file itself, after it has flushed it to the disk.
            target.Flush();
        }

        base.Dispose(disposing);
    }
}
