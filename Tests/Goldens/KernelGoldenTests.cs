using System.Globalization;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Goldens;

/// <summary>
/// The bits of whole runs. A difference means that results everywhere change: say so in CHANGELOG.md under "Outputs changed" and update with
/// <c>WORLDSYSTEMS_UPDATE_GOLDENS=1 dotnet test</c>.
/// </summary>
public sealed class KernelGoldenTests
{
    [Theory]
    [InlineData(1, 20)]
    [InlineData(5, 60)]
    [InlineData(24, 120)]
    [InlineData(40, 250)]
    [InlineData(93, 40)]
    public void Run_HasTheseBits(int states, int years)
    {
        Scenario scenario = TestScenarios.Generated(states, years, seed: (ulong)states);
        string path = TestScenarios.PathOf("Goldens", string.Create(CultureInfo.InvariantCulture, $"kernel-{states}x{years}.txt"));
        string got = Fingerprint.Of(scenario).ToString("x16", CultureInfo.InvariantCulture);
        if (Environment.GetEnvironmentVariable("WORLDSYSTEMS_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, got + "\n");
        }

        Assert.Equal(File.ReadAllText(path).Trim(), got);
    }
}
