using System.Globalization;
using Xunit;

namespace WorldSystems.Tests;

/// <summary>Signals that tests send.</summary>
internal static class Signals
{
    private const int Interrupt = 2;

    /// <summary>
    /// Skips a test of SIGINT where it cannot arrive: a shell starts commands in the background with the signal ignored, and processes started from
    /// there inherit that.
    /// </summary>
    public static void SkipWhereIgnored(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are sent with kill.");
        Assert.SkipWhen(signal == "-INT" && IsInterruptIgnored(), "SIGINT is ignored by whoever started the tests.");
    }

    private static bool IsInterruptIgnored()
    {
        const string status = "/proc/self/status", ignored = "SigIgn:";
        string? line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith(ignored, StringComparison.Ordinal)) : null;
        return line is not null && (ulong.Parse(line[ignored.Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & (1UL << (Interrupt - 1))) != 0;
    }
}
