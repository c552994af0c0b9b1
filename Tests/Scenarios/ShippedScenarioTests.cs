using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Scenarios;

public sealed class ShippedScenarioTests
{
    public static TheoryData<string> Names => [.. ShippedScenarios.Names()];

    [Theory]
    [MemberData(nameof(Names))]
    public void Scenario_IsValidNamesItsSchemaAndHasANote(string name)
    {
        Scenario scenario = ShippedScenarios.Read(name);

        Assert.NotEmpty(scenario.Sources);
        Assert.NotEmpty(scenario.Description);
        Assert.StartsWith("#:schema ./scenario.schema.json\n", File.ReadAllText(ShippedScenarios.PathOf(name + ".toml")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.True(File.Exists(ShippedScenarios.PathOf(name + ".md")), $"{name}.md is missing.");
    }

    [Fact]
    public void Kernel_SpellsOutTheDefaults()
    {
        Scenario scenario = ShippedScenarios.Read("kernel");

        Assert.Equal(new(), scenario.Parameters);
        Assert.Equal(new(), scenario.Generate);
        Assert.Equal((1750, 2000), (scenario.Time.StartYear, scenario.Time.StartYear + scenario.Time.Years - 1));
    }

    [Fact]
    public void Autarky_DiffersFromTheKernelInTradeOnly()
    {
        Scenario world = ShippedScenarios.Read("kernel"), autarky = ShippedScenarios.Read("autarky");

        Assert.Equal(world.Parameters with { Trade = world.Parameters.Trade with { Autarky = true } }, autarky.Parameters);
        Assert.Equal((world.Seed, world.Time, world.Generate), (autarky.Seed, autarky.Time, autarky.Generate));
    }
}
