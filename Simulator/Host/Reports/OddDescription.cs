using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;

namespace WorldSystems.Host.Reports;

/// <summary>
/// The model as a scenario runs it, in the order of the ODD protocol (Grimm et al. 2020, JASSS 23(2) 7), made from what the code says of
/// itself: the plan's steps, the catalogue of parameters, the columns of the timelines.
/// </summary>
internal sealed class OddDescription(Scenario scenario, IReadOnlyList<IStep> plan, IReadOnlyList<TransactionAccount> accounts)
{
    private readonly ImmutableArray<IMechanism> _active = scenario.ActiveMechanisms();
    private readonly OddMechanisms _mechanisms = new(scenario.ActiveMechanisms());

    public void Write(TextWriter output)
    {
        foreach (string line in (IEnumerable<string>)[.. Purpose(), .. Entities(), .. Process(), .. DesignConcepts(), .. Initialisation(), .. InputData(), .. Submodels(), .. Parameters()])
        {
            output.WriteLine(line);
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string KindOf(TransactionAccount account) => account.Kind switch
    {
        AccountKind.Trade => "goods",
        AccountKind.PropertyIncome => "property income: added to capital income",
        AccountKind.Transfer => "transfer: added to other income",
        AccountKind.Capital => "capital: added to spending on capital goods",
        _ => "settlement: what is left over",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal);

    private IEnumerable<string> Purpose()
    {
        yield return Text($"# {scenario.Name}");
        yield return "";
        yield return "ODD description (Grimm et al. 2020), generated from the program.";
        yield return "";
        yield return "## 1. Purpose and patterns";
        yield return "";
        yield return "States trade raw materials and manufactures over centuries. The model shows how a core, a semi-periphery and a periphery come apart from nearly equal states, and what moves the gap between them. Patterns it is held against: the gap, inequality between states, openness, the terms of trade of raw materials, who exports what, and how lasting ranks are.";
        yield return "";
        if (scenario.Description.Length > 0)
        {
            yield return scenario.Description;
            yield return "";
        }

        foreach (string source in scenario.Sources)
        {
            yield return Text($"- {source}");
        }

        yield return "";
        foreach (string line in _mechanisms.Theories())
        {
            yield return line;
        }
    }

    private IEnumerable<string> Entities()
    {
        TimeSpanOfRun time = scenario.Time;
        yield return "## 2. Entities, state variables and scales";
        yield return "";
        yield return Text($"Agents: {scenario.StateCount} states. Environment: the world markets of manufactures and of raw materials, and the distances between states.");
        foreach (string line in _mechanisms.Actors())
        {
            yield return line;
        }

        yield return Text($"Time: steps of one year, {time.StartYear} to {time.StartYear + time.Years - 1}, after {time.WarmUp} years of warm-up that are not reported.");
        yield return Text($"Space: {(scenario.States?.Coordinates == Coordinates.Globe ? "latitude and longitude; great-circle distance in units of 20 000 km" : "a plane; Euclidean distance")}.");
        yield return "";
        yield return "| variable of a state | unit | meaning |";
        yield return "|---|---|---|";
        foreach (StateColumn column in StateColumns.With(_active))
        {
            yield return Text($"| `{column.Column.Name}` | {Cell(column.Column.Unit)} | {Cell(column.Column.Meaning)} |");
        }

        yield return "";
    }

    private IEnumerable<string> Process()
    {
        yield return "## 3. Process overview and scheduling";
        yield return "";
        yield return "Every year, in this order; all states act in each step before the next step begins.";
        yield return "";
        for (int i = 0; i < plan.Count; i++)
        {
            StepDescription step = plan[i].Description;
            yield return Text($"{i + 1}. {step.Name}{(step.ActsInWarmUp ? "" : " (not in the warm-up)")}");
        }

        yield return "";
        yield return "Then the ledger is checked (every account sums to zero over the world, every stock equals its opening plus flows), and observers measure.";
        yield return "";
        yield return "| account in `accounts.csv` | kind | meaning |";
        yield return "|---|---|---|";
        foreach (TransactionAccount account in accounts)
        {
            yield return Text($"| `{account.Name}` | {KindOf(account)} | {Cell(account.Meaning)} |");
        }

        yield return "";
        foreach (ScheduledChange change in scenario.Events)
        {
            yield return Text($"- From {change.Year}: `{change.Parameter.Key}` = {Value(change.Parameter, change.Value)}.");
        }

        yield return "";
    }

    private IEnumerable<string> DesignConcepts()
    {
        yield return "## 4. Design concepts";
        yield return "";
        yield return "- *Basic principles*: learning by doing in manufacturing (Krugman 1987; Lucas 1988), Engel's law (Prebisch 1950; Singer 1950), a reserve of labour (Lewis 1954), differentiated goods (Armington 1969; Krugman 1980), costly trade (Samuelson 1954).";
        yield return "- *Emergence*: zones, the gap, the terms of trade and specialisation emerge; no state is born core.";
        yield return "- *Adaptation*: labour moves toward higher pay; spending follows income and prices.";
        foreach (string line in _mechanisms.Decisions())
        {
            yield return line;
        }

        yield return "- *Objectives, prediction*: states and firms expect what they saw last year; nobody plans ahead.";
        yield return "- *Learning*: technology grows with the labour share of manufacturing.";
        yield return "- *Sensing*: every state sees the prices of the year and its own last year's consumption.";
        yield return "- *Interaction*: through world markets, where every price depends on all others.";
        yield return scenario.Parameters.Learning.Noise > 0
            ? "- *Stochasticity*: shocks to technology and what mechanisms draw, one random stream per seed, run, mechanism, state and year" + (scenario.Generate is null ? "." : "; generated states.")
            : "- *Stochasticity*: none after the start" + (scenario.Generate is null ? "." : "; the states are generated by lot.");
        yield return "- *Collectives*: zones, found by measurement and never used by the states.";
        yield return "- *Observation*: the timelines; observers read and never write.";
        yield return "";
    }

    private IEnumerable<string> Initialisation()
    {
        yield return "## 5. Initialisation";
        yield return "";
        yield return scenario.Generate is { } generated
            ? Text($"{generated.States} states by lot (seed {scenario.Seed}): positions uniform in the unit square; technology, labour and land per head lognormal with median 1 and standard deviations {generated.TechnologySpread}, {generated.SizeSpread} and {generated.LandSpread} of their logarithms; capital {generated.CapitalPerHead} a head.")
            : Text($"{scenario.StateCount} states from a table: position, labour, land, technology and capital of each. Seed {scenario.Seed}.");
        yield return "Labour starts with shares 0.55 in subsistence, 0.30 in raw materials, 0.15 in manufacturing; the warm-up lets prices, labour and capital settle.";
        yield return "";
    }

    private IEnumerable<string> InputData()
    {
        yield return "## 6. Input data";
        yield return "";
        yield return scenario.Events.IsEmpty ? "None during the run." : "The scheduled changes of section 3; no other data enter during the run.";
        yield return "";
    }

    private IEnumerable<string> Submodels()
    {
        yield return "## 7. Submodels";
        yield return "";
        foreach (StepDescription step in plan.Select(step => step.Description))
        {
            yield return Text($"### {step.Name}");
            yield return "";
            yield return "```";
            yield return step.Equation;
            yield return "```";
            yield return "";
            yield return Text($"Source: {step.Source}. Reads: {(step.Reads.IsEmpty ? "nothing" : string.Join(", ", step.Reads))}. Writes: {string.Join(", ", step.Writes)}.");
            yield return "";
        }

        foreach (string line in _mechanisms.Limits())
        {
            yield return line;
        }
    }

    private IEnumerable<string> Parameters()
    {
        yield return "## Parameters";
        yield return "";
        yield return "| key | symbol | value | default | unit | range | meaning | source |";
        yield return "|---|---|---|---|---|---|---|---|";
        foreach (Parameter p in ParameterCatalogue.All.Concat(_active.SelectMany(m => m.Description.Parameters)))
        {
            string range = p.IsSwitch ? "true or false" : p.Range.ToString();
            yield return Text($"| `{p.Key}` | {Cell(p.Symbol)} | {Value(p, p.Get(scenario.Parameters))} | {Value(p, p.Default)} | {Cell(p.Unit)} | {range} | {Cell(p.Meaning)} | {Cell(p.Source)} |");
        }
    }

    private static string Value(Parameter parameter, double value) => parameter.IsSwitch
        ? value != 0 ? "true" : "false"
        : value.ToString(CultureInfo.InvariantCulture);
}
