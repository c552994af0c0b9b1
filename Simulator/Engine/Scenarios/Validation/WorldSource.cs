using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>The states come from a table or are generated, never both.</summary>
internal static class WorldSource
{
    private const string Table = "world.states";
    private const string Generate = "world.generate";

    /// <summary>Whether a table gives the states. A table from outside the file takes the place of whatever the file says.</summary>
    public static bool IsTable(ScenarioText text, Values values, ErrorList errors)
    {
        if (values.PlaceOf(Table) is not { } table)
            return false;

        if (Given(text).FirstOrDefault(place => !values.IsOverridden(Table) || place.Line == 0) is { File: not null } generate)
        {
            errors.Add(
                generate.Line == 0 ? generate : table.Line > generate.Line ? table : generate,
                "the states are both read from a table (world.states) and generated ([world.generate])",
                generate.Line == 0 ? "Leave the value out, or take a scenario without a table" : "Keep one of the two");
        }

        if (values.IsSound(Table) && string.IsNullOrWhiteSpace(values.Text(Table)))
            errors.Add(table, "world.states is empty", "Name the table of states, like states = \"states/world-a.csv\", or leave the key out to have states generated");

        return true;
    }

    private static IEnumerable<Place> Given(ScenarioText text) =>
        text.Sections.Where(s => s.Key == Generate).Select(s => s.Place)
            .Concat(text.Entries.Where(e => e.Key.StartsWith(Generate + ".", StringComparison.Ordinal)).Select(e => e.KeyPlace));
}
