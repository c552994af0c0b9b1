using System.Text;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Tests.Languages;

/// <summary>Plans with a mistake of every kind.</summary>
internal static class PlanMistakes
{
    private const string Head = "schema = 1\nname = \"Plan\"\nscenario = \"small.toml\"\n";
    private const string Axis = "[[axes]]\nkey = \"trade.border_cost\"\nvalues = [2, 3]\n";
    private const string Start = "[[axes]]\nkey = \"trade.border_cost\"\n";

    /// <summary>The scenario, its table, and tables of points.</summary>
    public static IScenarioFiles Files { get; } = new MemoryFiles(new (string Name, string Text)[]
    {
        ("small.toml", "schema = 1\nname = \"Small\"\n[time]\nyears = 20\n"),
        ("folder/small.toml", ""),
        ("empty.csv", ""),
        ("header.csv", "trade.border_cost\n"),
        ("twice.csv", "trade.border_cost,trade.border_cost\n2,3\n"),
        ("short.csv", "trade.border_cost,trade.variety\n2\n"),
        ("gap.csv", "trade.border_cost,trade.variety\n2,\n"),
        ("wrong.csv", "trade.border_cost\n2\n-1\n"),
    }.Select(file => new KeyValuePair<string, ReadOnlyMemory<byte>>(file.Name, Encoding.UTF8.GetBytes(file.Text))));

    public static IEnumerable<PlanMistake> All => [.. Keys(), .. Scenarios(), .. Axes(), .. Points(), .. Measures(), .. Designs(), .. Stops()];

    private static IEnumerable<PlanMistake> Keys() =>
    [
        new(" ", "It should be a plan in TOML"),
        new(Axis, "the key 'scenario' is missing"),
        new(Head + "[axes]\nkey = \"trade.border_cost\"\n", "axes are a list. Write [[axes]] with double brackets"),
        new(Head + "[[design]]\nkind = \"factorial\"\n", "[design] is one section, not a list"),
        new(Head + "[desing]\nkind = \"factorial\"\n", "a plan has no section '[desing]'. Did you mean 'design'"),
        new(Head + "[qqqqqqqqqqqq]\nkind = \"factorial\"\n", "Its sections are design"),
        new(Head + "trade.border_cost = 2\n", "That is a key of a scenario"),
        new(Head + "[design]\nkinds = \"factorial\"\n", "a plan has no key 'design.kinds'. Did you mean 'design.kind'"),
        new(Head + "qqqqqqqqqqqq = 1\n", "The keys are schema"),
        new(Head + Axis + "value = [1]\n", "[[axes]] have no key 'value'. Did you mean 'values'"),
        new(Head + Axis + "qqqqqqqqqqqq = 1\n", "Their keys are key"),
    ];

    private static IEnumerable<PlanMistake> Scenarios() =>
    [
        new(Head.Replace("small.toml", "none.toml", StringComparison.Ordinal) + Axis, "the scenario 'none.toml' cannot be read: there is no such file"),
        new(Head.Replace("small.toml", "folder", StringComparison.Ordinal) + Axis, "the scenario 'folder' cannot be read: 'folder' is a folder"),
        new(Head + "set = [\"autarky\"]\n", "'autarky' is not a change"),
        new(Head + "set = [\"trade.variety=99\"]\n", "it must be"),
        new(Head + "set = 3\n", "set is a whole number; it takes a list of texts"),
    ];

    private static IEnumerable<PlanMistake> Axes() =>
    [
        new(Head + "[[axes]]\nvalues = [1]\n", "an axis has either a key or a mechanism"),
        new(Head + "[[axes]]\nmechanism = \"sovereign_debt\"\nlow = 1\n", "a mechanism is off and on: it has no low"),
        new(Head + "[[axes]]\nmechanism = \"nonsense\"\n", "there is no mechanism"),
        new(Head + Axis + "low = 1\n", "an axis with values has no low"),
        new(Head + Axis + Axis, "'trade.border_cost' varies twice"),
        new(Head + Start + "low = 1\n", "has neither values nor a whole range"),
        new(Head + Start + "low = 3\nhigh = 2\nsteps = 3\n", "the range from 3 to 2 is empty"),
        new(Head + Start + "low = 0\nhigh = 2\nsteps = 3\nscale = \"log\"\n", "has to start above 0"),
        new(Head + Start + "low = 1\nhigh = 2\nsteps = 3\nscale = \"cube\"\n", "scale cannot be 'cube'"),
        new(Head + Start + "low = 1\nhigh = 2\n", "a factorial design has to know how many values"),
        new(Head + "[[axes]]\nkey = \"time.years\"\nlow = 10\nhigh = 12\nsteps = 9\n", "there are not 9 whole numbers from 10 to 12"),
        new(Head + Start + "values = []\n", "values are not a list with something in it"),
        new(Head + Start + "values = [2, 2]\n", "the value '2' is there twice"),
        new(Head + Start + "values = [1979-05-27]\n", "a value of an axis is a date or time"),
        new(Head + Start + "values = [2, -1]\n", "with trade.border_cost = -1,"),
    ];

    private static IEnumerable<PlanMistake> Points() =>
    [
        new(OfPoints("wrong.csv") + Axis, "[[axes]] have no place"),
        new(Head + "[design]\nkind = \"points\"\n", "the design points needs a table of points"),
        new(OfPoints("none.csv"), "the table of points 'none.csv' cannot be read: there is no such file"),
        new(OfPoints("folder"), "the table of points 'folder' cannot be read"),
        new(OfPoints("empty.csv"), "It should be a table of points in CSV"),
        new(OfPoints("header.csv"), "has no point"),
        new(OfPoints("twice.csv"), "the column 'trade.border_cost' is there twice"),
        new(OfPoints("short.csv"), "the row has 1 fields, the header 2"),
        new(OfPoints("gap.csv"), "a point lacks a value"),
        new(OfPoints("wrong.csv"), "at this point, trade.border_cost is -1"),
    ];

    private static IEnumerable<PlanMistake> Measures() =>
    [
        new(Head + Axis + "[[measures]]\nat = \"end\"\n", "the measure has no 'column'"),
        new(Head + Axis + "[[measures]]\ncolumn = \"gap_ration\"\n", "world.csv has no column 'gap_ration'. Did you mean 'gap_ratio'"),
        new(Head + Axis + "[[measures]]\ncolumn = \"qqqqqqqqqqqq\"\n", "Run 'worldsystems describe'"),
        new(Head + Axis + "[[measures]]\ncolumn = \"gap_ratio\"\nname = \"Gap\"\n", "'Gap' cannot be a column's name"),
        new(Head + Axis + "[[measures]]\ncolumn = \"gap_ratio\"\nname = \"gap\"\nat = [\"start\", \"end\"]\n", "one name cannot serve several years"),
        new(Head + Axis + "[[measures]]\ncolumn = \"gap_ratio\"\n[[measures]]\ncolumn = \"gap_ratio\"\n", "two measures are called 'gap_ratio_end'"),
        new(Head + Axis + "[[measures]]\ncolumn = \"gap_ratio\"\nat = \"soon\"\n", "at 'soon' cannot be understood"),
        new(Head + Axis + "[[measures]]\ncolumn = \"gap_ratio\"\nat = 1900\n", "is not within the run. The scenario runs from 1750 to 1769"),
        new(Head + Axis + "[[measures]]\ncolumn = \"gap_ratio\"\nat = \"1760-1755\"\n", "ends before it starts"),
    ];

    private static IEnumerable<PlanMistake> Designs() =>
    [
        new(Head + "[design]\nkind = \"sobol\"\n" + Start + "low = 1\nhigh = 2\n", "the design sobol needs a number of points"),
        new(Head + "[design]\nkind = \"sobol\"\npoints = 8\n", "the design sobol has nothing to vary"),
        new(Head + "[design]\nkind = \"morris\"\nlevels = 5\n" + Start + "low = 1\nhigh = 2\n", "the number of levels is odd"),
        new(Head + "[design]\nkind = \"sobol_indices\"\npoints = 10\n" + Start + "low = 1\nhigh = 2\n", "10 points are not balanced: Sobol's sequence needs a power of two. Take 16"),
    ];

    private static IEnumerable<PlanMistake> Stops() =>
    [
        new(Head + Axis + "[stop]\nhalf_width = 1\n", "[stop] does not say which measure"),
        new(Head + Axis + "[stop]\nmeasure = \"gap\"\nhalf_width = 1\n", "no measure of the plan is called 'gap'. The plan keeps gap_ratio_end"),
        new(Head + Axis + "[stop]\nmeasure = \"gap_ratio_end\"\n", "[stop] needs a width, and one only"),
    ];

    private static string OfPoints(string file) => Head + $"[design]\nkind = \"points\"\nfile = \"{file}\"\n";
}
