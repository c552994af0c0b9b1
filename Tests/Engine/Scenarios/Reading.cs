using System.Text;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Scenarios;

/// <summary>Short ways to read scenarios in tests.</summary>
internal static class Reading
{
    public const string Heading = "schema = 1\nname = \"Test\"\n";
    public const string TableHeader = "state,x,y,labour,land,technology,capital\n";
    public const string TableName = "states/t.csv";
    public const string Scenario = "folder/test.toml";

    /// <summary>Reads a whole file; the table, if any, is states/t.csv beside it.</summary>
    public static ScenarioResult Text(string toml, string? table = null, params ScenarioOverride[] overrides) =>
        ScenarioReader.Read(Scenario, Encoding.UTF8.GetBytes(toml), table is null ? MemoryFiles.None : MemoryFiles.With(TableName, table), overrides);

    /// <summary>Reads a body that starts on line 3, below schema and name.</summary>
    public static ScenarioResult Body(string body, params ScenarioOverride[] overrides) => Text(Heading + body, null, overrides);

    public static ScenarioResult Table(string table) => Text($"{Heading}[world]\nstates = \"{TableName}\"\n", table);

    public static Scenario Valid(this ScenarioResult result)
    {
        Assert.Empty(result.Errors.Select(e => e.ToString()));
        return Assert.IsType<Scenario>(result.Scenario);
    }
}
