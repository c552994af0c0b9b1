using System.Globalization;
using System.Text;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Tests.Engine.Scenarios;

/// <summary>Writes a scenario with every key given, for the round trip.</summary>
internal static class ScenarioWriter
{
    public static string Toml(Scenario scenario)
    {
        StringBuilder toml = new();
        void Line(FormattableString line) => toml.Append(FormattableString.Invariant(line)).Append('\n');

        Line($"schema = 1");
        Line($"name = {Quoted(scenario.Name)}");
        Line($"description = {Quoted(scenario.Description)}");
        Line($"sources = {List(scenario.Sources)}");
        Line($"[time]\nstart_year = {scenario.Time.StartYear}\nyears = {scenario.Time.Years}\nwarm_up = {scenario.Time.WarmUp}");
        Line($"[random]\nseed = {scenario.Seed}");
        if (scenario.Generate is { } world)
            Line($"[world.generate]\nstates = {world.States}\ntechnology_spread = {world.TechnologySpread:R}\nsize_spread = {world.SizeSpread:R}\nland_spread = {world.LandSpread:R}\ncapital_per_head = {world.CapitalPerHead:R}\nreshuffle = {(world.Reshuffle ? "true" : "false")}");
        else
            Line($"[world]\nstates = {Quoted(Reading.TableName)}");

        foreach (IGrouping<string, Parameter> section in ParameterCatalogue.All.GroupBy(p => p.Key.Split('.')[0]))
        {
            Line($"[{section.Key}]");
            foreach (Parameter parameter in section)
                Line($"{parameter.Key.Split('.')[1]} = {Value(parameter, parameter.Get(scenario.Parameters))}");
        }

        foreach (ScheduledChange change in scenario.Events)
            Line($"[[events]]\nyear = {change.Year}\nset = {Quoted(change.Parameter.Key)}\nvalue = {Value(change.Parameter, change.Value)}");

        Line($"[output]\nevery_years = {scenario.Output.EveryYears}\nstate_columns = {List(scenario.Output.StateColumns)}\naccounts = {Bool(scenario.Output.Accounts)}\nflows = {Bool(scenario.Output.Flows)}");
        return toml.ToString();
    }

    public static string Csv(StatesTable table)
    {
        StringBuilder csv = new(table.Coordinates == Coordinates.Globe ? "state,lat,lon,labour,land,technology,capital,name\n" : "state,x,y,labour,land,technology,capital,name\n");
        foreach (InitialState s in table.States)
            csv.Append(CultureInfo.InvariantCulture, $"{Field(s.Id)},{s.X:R},{s.Y:R},{s.Labour:R},{s.Land:R},{s.Technology:R},{s.Capital:R},{Field(s.Name)}\n");

        return csv.ToString();
    }

    private static string Value(Parameter parameter, double value) =>
        parameter.IsSwitch ? Bool(value != 0) : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Bool(bool value) => value ? "true" : "false";

    private static string List(IEnumerable<string> items) => $"[{string.Join(", ", items.Select(Quoted))}]";

    private static string Field(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
