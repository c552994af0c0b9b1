namespace WorldSystems.Host.Files;

/// <summary>A file as it was written.</summary>
/// <param name="Name">Name inside the run's folder.</param>
/// <param name="Bytes">Size.</param>
/// <param name="Sha256">SHA-256 of its bytes, lower-case hexadecimal.</param>
public sealed record FileRecord(string Name, long Bytes, string Sha256);
