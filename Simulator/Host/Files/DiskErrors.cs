namespace WorldSystems.Host.Files;

/// <summary>Names the failures of a disk that have a cure of their own.</summary>
public static class DiskErrors
{
    private const int UnixNoSpace = 28;
    private const int UnixQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Whether the disk (or the user's share of it) is full.</summary>
    public static bool IsDiskFull(Exception failure) =>
        failure is IOException && failure.HResult is UnixNoSpace or UnixQuota or WindowsDiskFull or WindowsHandleDiskFull;
}
