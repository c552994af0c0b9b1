using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Host.Scenarios;

/// <summary>Checks a table of states by itself, through the smallest scenario that names it.</summary>
internal static class TableCheck
{
    private const string Alias = "states.csv";

    /// <summary>Every error in the table.</summary>
    public static IEnumerable<ScenarioError> Errors(string path)
    {
        byte[] table = CappedFile.ReadNamed(path);
        byte[] scenario = System.Text.Encoding.UTF8.GetBytes($"schema = 1\nname = \"table\"\n[world]\nstates = \"{Alias}\"\n");
        ScenarioResult result = ScenarioReader.Read("table.toml", scenario, new MemoryFiles([new(Alias, table)]));
        return result.Errors.Select(error => error with { File = path });
    }
}
