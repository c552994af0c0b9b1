using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Experiments.Studies.Plans;

public sealed class PlanReaderTests
{
    private const string Axis = "[[axes]]\nkey = \"trade.border_cost\"\n";

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(TestScenarios.PathOf("..", "scenarios", "plans"), "*.toml").Select(path => Path.GetFileName(path)!)];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void PlansThatShip_AreValid(string file)
    {
        string path = TestScenarios.PathOf("..", "scenarios", "plans", file);
        PlanResult read = PlanReader.Read(path, File.ReadAllBytes(path), new DiskFiles(Path.GetDirectoryName(path)!), ScenarioLoader.Options);

        Assert.Empty(read.Errors);
        Assert.NotNull(read.Plan);
    }

    [Fact]
    public void Plan_HasWhatTheFileSays()
    {
        StudyPlan plan = SmallStudy.Read("set = [\"trade.distance_cost=1.5\"]\n" + SmallStudy.Stopping).Plan!;

        Assert.Equal("A small study", plan.Name);
        Assert.Equal(1.5, plan.Scenario.Parameters.Trade.DistanceCost);
        Assert.Equal((40, 1UL), (plan.Replicates, plan.FirstSeed));
        Assert.Equal((0.01, 4), (plan.Stop!.Until.Relative, plan.Stop.Until.Fewest));
        Assert.Equal("gap_ratio_end", Assert.Single(plan.Measures).Name);
        Assert.Equal(["0", "0.002", "0.03"], Assert.Single(plan.Axes).Values);
    }

    [Fact]
    public void Mechanism_IsOffAndOn()
    {
        Axis axis = Assert.Single(SmallStudy.Read(SmallStudy.Heading + "[[axes]]\nmechanism = \"sovereign_debt\"\n").Plan!.Axes);

        Assert.Equal("mechanisms.sovereign_debt.enabled", axis.Key);
        Assert.Equal(["false", "true"], axis.Values);
    }

    /// <summary>What is wrong, the line it is on, what is said of it, and what is to be done.</summary>
    [Theory]
    [InlineData("replicate.count = 3\n", 4, "a plan has no key 'replicate.count'", "Did you mean 'replicates.count'?")]
    [InlineData("[trade]\nborder_cost = 2\n", 4, "a plan has no section '[trade]'", "Its sections are")]
    [InlineData("trade.border_cost = 2\n", 4, "a plan has no key 'trade.border_cost'", "varies it with [[axes]]")]
    [InlineData("[axes]\nkey = 1\n", 4, "axes are a list", "double brackets")]
    [InlineData("[design]\nkind = \"sobl\"\n", 5, "design.kind cannot be 'sobl'", "Did you mean 'sobol'?")]
    [InlineData("[design]\nkind = \"sobol\"\n" + Axis + "low = 1\nhigh = 2\n", 5, "the design sobol needs a number of points", "points = 100")]
    [InlineData("[design]\nkind = \"sobol_indices\"\npoints = 100\n" + Axis + "low = 1\nhigh = 2\n", 6, "a power of two", "Take 128")]
    [InlineData("[design]\nkind = \"morris\"\nlevels = 5\n" + Axis + "low = 1\nhigh = 2\n", 6, "odd", "even number")]
    [InlineData("[design]\nkind = \"latin_hypercube\"\npoints = 9\n", 5, "nothing to vary", "[[axes]]")]
    [InlineData("[design]\nkind = \"points\"\n", 5, "needs a table of points", "file = ")]
    [InlineData("[design]\nkind = \"points\"\nfile = \"no.csv\"\n", 6, "there is no such file", "relative to the folder of this plan")]
    [InlineData("[replicates]\ncount = 0\n", 5, "replicates.count is 0; it must be at least 1", "Give a number in that range")]
    [InlineData("[stop]\nminimum = 5\n", 5, "does not say which measure", "measure = ")]
    [InlineData("[stop]\nmeasure = \"gap\"\nhalf_width = 1\n", 5, "no measure of the plan is called 'gap'", "gap_ratio_end")]
    [InlineData("[stop]\nmeasure = \"gap_ratio_end\"\n", 5, "needs a width", "half_width")]
    [InlineData("[[axes]]\n", 4, "either a key or a mechanism", "mechanism = ")]
    [InlineData("[[axes]]\nkey = \"trade.bordr_cost\"\nvalues = [1]\n", 5, "there is no key 'trade.bordr_cost'", "Did you mean 'trade.border_cost'?")]
    [InlineData("[[axes]]\nmechanism = \"zzz\"\n", 5, "there is no mechanism 'zzz'", "worldsystems list")]
    [InlineData("[[axes]]\nmechanism = \"sovereign_debt\"\nlow = 1\n", 6, "a mechanism is off and on", "Take the line out")]
    [InlineData(Axis, 4, "neither values nor a whole range", "values = [1, 2, 3]")]
    [InlineData(Axis + "values = []\n", 6, "not a list with something in it", "values = [1, 2, 3]")]
    [InlineData(Axis + "values = [1, 1]\n", 6, "the value '1' is there twice", "Keep one")]
    [InlineData(Axis + "values = [1, [2]]\n", 6, "is a list", "Write numbers")]
    [InlineData(Axis + "values = [1, -2]\n", 6, "with trade.border_cost = -2", "Give a number in that range")]
    [InlineData(Axis + "values = [1]\nlow = 2\n", 7, "an axis with values has no low", "Keep either")]
    [InlineData(Axis + "low = 3\nhigh = 2\nsteps = 2\n", 7, "is empty", "Write the lower end as low")]
    [InlineData(Axis + "low = 0\nhigh = 2\nsteps = 2\nscale = \"log\"\n", 6, "has to start above 0", "linear")]
    [InlineData(Axis + "low = 1\nhigh = 2\n", 4, "how many values", "steps = 5")]
    [InlineData(Axis + "low = -1\nhigh = 2\nsteps = 3\n", 6, "with trade.border_cost = -1", "Give a number in that range")]
    [InlineData(Axis + "values = [1]\n" + Axis + "values = [2]\n", 7, "varies twice", "Keep one")]
    [InlineData("[[axes]]\nkey = \"time.years\"\nlow = 10\nhigh = 12\nsteps = 5\n", 8, "there are not 5 whole numbers", "fewer steps")]
    [InlineData("[[measures]]\ncolum = \"gap_ratio\"\n", 5, "[[measures]] have no key 'colum'", "Did you mean 'column'?")]
    [InlineData("[[measures]]\ncolumn = \"gap\"\n", 5, "world.csv has no column 'gap'", "")]
    [InlineData("[[measures]]\ncolumn = \"gap_ratio\"\nat = \"later\"\n", 6, "at 'later' cannot be understood", "year 100")]
    [InlineData("[[measures]]\ncolumn = \"gap_ratio\"\nat = 1950\n", 6, "is not within the run", "The scenario runs from 1750 to 1769")]
    [InlineData("[[measures]]\ncolumn = \"gap_ratio\"\nat = \"end-start\"\n", 6, "ends before it starts", "earlier year first")]
    [InlineData("[[measures]]\ncolumn = \"gap_ratio\"\n[[measures]]\ncolumn = \"gap_ratio\"\n", 6, "two measures are called 'gap_ratio_end'", "a name of its own")]
    [InlineData("[[measures]]\ncolumn = \"gap_ratio\"\nname = \"Gap!\"\n", 6, "cannot be a column's name", "lower-case")]
    [InlineData("[[measures]]\ncolumn = \"gap_ratio\"\nname = \"gap\"\nat = [\"start\", \"end\"]\n", 6, "one name cannot serve several years", "Leave name out")]
    public void Mistakes_AreNamedWithPlaceAndCure(string text, int line, string problem, string cure)
    {
        PlanResult read = SmallStudy.Read(SmallStudy.Heading + text);

        Assert.Null(read.Plan);
        ScenarioError error = read.Errors.First(e => e.Problem.Contains(problem, StringComparison.Ordinal));
        Assert.Equal(("plan.toml", line), (error.File, error.Line));
        Assert.Contains(cure, error.Cure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema = 1\nname = \"x\"\n", "the key 'scenario' is missing")]
    [InlineData("schema = 1\nscenario = \"small.toml\"\n", "the key 'name' is missing")]
    [InlineData("schema = 2\nname = \"x\"\nscenario = \"small.toml\"\n", "format version 2")]
    [InlineData("schema = 1\nname = \"x\"\nscenario = \"no.toml\"\n", "the scenario 'no.toml' cannot be read: there is no such file")]
    [InlineData("schema = 1\nname = \"x\"\nscenario = \"small.toml\"\nset = [\"trade.border_cost\"]\n", "is not a change")]
    [InlineData("schema = 1\nname = \"x\"\nscenario = \"small.toml\"\nset = [\"trade.border_cost=-1\"]\n", "trade.border_cost is -1")]
    [InlineData("schema = 1\nname = \"x\n", "not valid TOML")]
    [InlineData("", "empty")]
    public void Headings_AreChecked(string text, string problem)
    {
        PlanResult read = SmallStudy.Read(text);

        Assert.Null(read.Plan);
        Assert.Contains(read.Errors, error => error.Problem.Contains(problem, StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_OfTheScenario_StandInItsOwnFile()
    {
        PlanResult read = SmallStudy.Read(SmallStudy.Heading.Replace("small.toml", "bad.toml", StringComparison.Ordinal), ("bad.toml", "schema = 1\nname = \"x\"\n[trade]\nborder_cost = -1\n"));

        ScenarioError error = Assert.Single(read.Errors);
        Assert.Equal(("bad.toml", 4), (error.File, error.Line));
    }

    [Fact]
    public void All_Errors_AreToldAtOnce() =>
        Assert.True(SmallStudy.Read(SmallStudy.Heading + "replicate.count = 3\n[design]\nkind = \"sobl\"\n[[axes]]\n[[measures]]\ncolumn = \"gap\"\n").Errors.Length >= 4);

    [Theory]
    [InlineData("a,b\n1\n", "the row has 1 fields")]
    [InlineData("trade.border_cost\n", "no point")]
    [InlineData("trade.border_cost,trade.border_cost\n1,2\n", "is there twice")]
    [InlineData("trade.border_cost,learning.rate\n1,\n", "a point lacks a value")]
    [InlineData("trade.border_cost\n-1\n", "at this point, trade.border_cost is -1")]
    public void TablesOfPoints_AreChecked(string table, string problem)
    {
        PlanResult read = SmallStudy.Read(SmallStudy.Heading + "[design]\nkind = \"points\"\nfile = \"points.csv\"\n", ("points.csv", table));

        Assert.Contains(read.Errors, error => error.Problem.Contains(problem, StringComparison.Ordinal));
    }
}
