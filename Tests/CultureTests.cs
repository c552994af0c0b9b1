using System.Globalization;
using Xunit;

namespace WorldSystems.Tests;

/// <summary>Proves that a suite which is meant to run under another culture really does.</summary>
public sealed class CultureTests
{
    private const string Expected = "WORLDSYSTEMS_EXPECT_CULTURE";

    [Fact]
    public void Culture_IsTheOneThatTheEnvironmentExpects()
    {
        string? expected = Environment.GetEnvironmentVariable(Expected);
        Assert.SkipWhen(expected is null, $"{Expected} is not set.");

        Assert.Equal(expected, CultureInfo.CurrentCulture.Name);
        Assert.Equal(new CultureInfo(expected!).NumberFormat.NumberDecimalSeparator, (0.5).ToString("0.0", CultureInfo.CurrentCulture)[1..2]);
    }
}
