using System.Collections.Immutable;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>What varies: <c>[[axes]]</c>, or the columns of a table of points; every value one that the scenario takes.</summary>
internal sealed class AxisList(BaseScenario scenario, StudyDesign design, ErrorList errors)
{
    private static readonly string[] OfRange = ["low", "high", "steps", "scale"];
    private static readonly string[] NotOfMechanism = ["values", .. OfRange];

    private const int ValuesTried = 200;
    private const int MostRows = 1_000_000;

    /// <summary>The axes in the order of the file.</summary>
    public ImmutableArray<Axis> Read(ScenarioText text)
    {
        List<Axis> axes = [];
        foreach (TableText written in text.List(PlanKeys.Axes))
        {
            ErrorList own = new();
            TableFields fields = new(written, PlanKeys.OfAxis, key => ($"the axis has no '{key.Key}'", ""), text.IsDamaged, own);
            Axis? axis = Read(fields, own);
            if (axis is not null && axes.Exists(other => other.Key == axis.Key))
                own.Add(fields.Start, $"{Show.Text(axis.Key)} varies twice", "Keep one of the two axes");

            if (axis is not null && own.IsEmpty && scenario.Scenario is not null)
                Try(axis, fields, own);

            errors.AddAll(own);
            if (axis is not null)
                axes.Add(axis);
        }

        return [.. axes];
    }

    /// <summary>The axes and points of a table: a column an axis, a row a point.</summary>
    public (ImmutableArray<Axis> Axes, ImmutableArray<ImmutableArray<string>> Rows) Points(string? file, TableFields fields, IScenarioFiles files, string planFile, ImmutableArray<Axis> axes)
    {
        if (!axes.IsEmpty)
            errors.Add(fields.PlaceOf("design.kind"), "with the design points the columns of the table vary, and [[axes]] have no place", "Take [[axes]] out, or take another design");

        if (file is null)
        {
            errors.Add(fields.PlaceOf("design.kind"), "the design points needs a table of points", "Write file = \"points.csv\" below [design]: its header names keys of the scenario, its rows are points");
            return ([], []);
        }

        return PointsTable.Read(planFile, file, fields.PlaceOf("design.file"), files, scenario, MostRows, errors);
    }

    private Axis? Read(TableFields fields, ErrorList own)
    {
        string? key = fields.Text("key"), mechanism = fields.Text("mechanism");
        if (key is null == mechanism is null)
        {
            if (own.IsEmpty)
                own.Add(fields.Start, "an axis has either a key or a mechanism", "Write key = \"trade.border_cost\" with values, or with low and high; or mechanism = \"sovereign_debt\" for off and on");

            return null;
        }

        return key is null ? OffAndOn(mechanism!, fields, own) : Of(key, fields, own);
    }

    private static Axis? OffAndOn(string mechanism, TableFields fields, ErrorList own)
    {
        foreach (string other in NotOfMechanism.Where(fields.Has))
            own.Add(fields.PlaceOf(other), $"a mechanism is off and on: it has no {other}", "Take the line out, or vary a key of the mechanism");

        string[] known = [.. MechanismCatalogue.All.Select(m => m.Description.Name)];
        if (!known.Contains(mechanism))
        {
            own.Add(fields.PlaceOf("mechanism"), $"there is no mechanism {Show.Text(mechanism)}", NearestName.Find(mechanism, known) is { } near ? (Message)$"Did you mean '{near}'?" : KnownKeys.ShowMechanisms);
            return null;
        }

        return new($"{ScenarioKeys.Mechanisms}.{mechanism}.{ScenarioKeys.Enabled}") { Values = ["false", "true"], IsNumeric = false };
    }

    private Axis Of(string key, TableFields fields, ErrorList own)
    {
        bool isWhole = ScenarioKeys.ByKey.GetValueOrDefault(key)?.Type == KeyType.Integer;
        if (fields.Written("values") is { } written)
        {
            foreach (string other in OfRange.Where(fields.Has))
                own.Add(fields.PlaceOf(other), $"an axis with values has no {other}", "Keep either the values or the range");

            ImmutableArray<string> values = Values(written, own);
            return new(key) { Values = values, IsNumeric = Axis.AreNumbers(values) };
        }

        double? low = fields.Number("low"), high = fields.Number("high");
        int steps = fields.Integer("steps") ?? 0;
        AxisScale scale = fields.Choice<AxisScale>("scale");
        if (low is null || high is null)
            own.Add(fields.Start, $"the axis {Show.Text(key)} has neither values nor a whole range", "Write values = [1, 2, 3], or low and high");
        else if (low >= high)
            own.Add(fields.PlaceOf("high"), $"the range from {Show.Number(low.Value)} to {Show.Number(high.Value)} is empty", "Write the lower end as low, and a higher one as high");
        else if (scale == AxisScale.Log && low <= 0)
            own.Add(fields.PlaceOf("low"), "a range with scale = \"log\" has to start above 0", "Take a low end above 0, or scale = \"linear\"");
        else if (design.Kind == DesignKind.Factorial && steps == 0)
            own.Add(fields.Start, $"the axis {Show.Text(key)} is a range: a factorial design has to know how many values to take of it", "Write steps = 5, or values = [...], or take another design, like latin_hypercube");
        else if (isWhole && steps > high - low + 1)
            own.Add(fields.PlaceOf("steps"), $"there are not {Show.Number(steps)} whole numbers from {Show.Number(low.Value)} to {Show.Number(high.Value)}", "Take fewer steps");

        return new(key) { Low = low ?? 0, High = high ?? 0, Steps = steps, Scale = scale, IsWhole = isWhole };
    }

    private static ImmutableArray<string> Values(Entry written, ErrorList own)
    {
        if (written.Value is not TomlList { Items.Length: > 0 } list)
        {
            own.Add(written.ValuePlace, "values are not a list with something in it", "Write values = [1, 2, 3]");
            return ["?"];
        }

        string[] values = [.. list.Items.Select(item => Written(item, own))];
        foreach ((string value, int at) in values.Select((value, i) => (value, i)).Where(pair => Array.IndexOf(values, pair.value) < pair.i))
            own.Add(list.Items[at].Place, $"the value {Show.Text(value)} is there twice", "Keep one of the two");

        return [.. values];
    }

    private static string Written(TomlItem item, ErrorList own)
    {
        switch (item.Value)
        {
            case TomlInteger number: return Show.Number(number.Value);
            case TomlNumber number: return Axis.Written(number.Value);
            case TomlSwitch flag: return flag.Value ? "true" : "false";
            case TomlText text when !text.Value.Any(char.IsControl): return text.Value;
            default:
                own.Add(item.Place, $"a value of an axis is {item.Value.Kind}", "Write numbers, true or false, or texts in quotes");
                return "";
        }
    }

    /// <summary>The scenario takes the values, each by itself: a list's all, a range's ends.</summary>
    private void Try(Axis axis, TableFields fields, ErrorList own)
    {
        IEnumerable<(string, Place)> values = axis.IsListed
            ? axis.Values.Take(ValuesTried).Select((value, i) => (value, ListPlace(fields, i)))
            : [(axis.AtPart(0), fields.PlaceOf("low")), (axis.AtPart(1), fields.PlaceOf("high"))];
        foreach ((string value, Place place) in values)
        {
            ScenarioError? error = scenario.With([new(axis.Key, value, "")]).Errors.FirstOrDefault();
            if (error is null)
                continue;

            own.Add(error.ProblemInParts.Format.StartsWith("there is no key", StringComparison.Ordinal) ? fields.PlaceOf(fields.Has("key") ? "key" : "mechanism") : place, $"with {axis.Key} = {value}, {error.ProblemInParts}", $"{error.CureInParts}");
            return;
        }
    }

    private static Place ListPlace(TableFields fields, int item) => fields.Written("values")?.Value is TomlList list ? list.Items[item].Place : fields.Start;
}
