using System.Security.Cryptography;
using WorldSystems.Engine;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Tests.Engine.Timelines;
using WorldSystems.Tests.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Goldens;

/// <summary>
/// The bytes of the default run's timelines, on every machine; the list is one for <c>sha256sum --check</c>. A difference means that results
/// everywhere change: say so in CHANGELOG.md under "Outputs changed" and update with <c>WORLDSYSTEMS_UPDATE_GOLDENS=1 dotnet test</c>.
/// </summary>
public sealed class TimelineGoldenTests
{
    [Fact]
    public void DefaultRun_HasTheseBytes()
    {
        string path = TestScenarios.PathOf("Goldens", "world-system.sha256");
        string got = HashesOf(ShippedScenarios.Read("world-system"));
        if (Environment.GetEnvironmentVariable("WORLDSYSTEMS_UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(path, got);
        }

        Assert.Equal(File.ReadAllText(path), got);
    }

    private static string HashesOf(Scenario scenario)
    {
        var simulation = new Simulation(scenario);
        var measures = new WorldMeasures(simulation.World);
        MemorySink sink = new();
        using (TimelineWriter writer = new(scenario.Output, scenario.Time, simulation.World.States.States.Select(state => state.Id), measures, sink, scenario.ActiveMechanisms()))
        {
            simulation.Run([writer], TestContext.Current.CancellationToken);
        }

        return string.Concat(sink.Files.Order(StringComparer.Ordinal).Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(sink.Bytes(file)))}  {file}\n"));
    }
}
