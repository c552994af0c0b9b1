using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Languages;
using Xunit;

namespace WorldSystems.Tests.Experiments.Calibration;

public sealed class CalibrationSectionTests
{
    [Fact]
    public void Section_IsRead_AndItsStartIsTheDesign()
    {
        StudyPlan plan = SmallSearch.Read("[calibrate]\nstart = \"latin_hypercube\"\npoints = 9\nrounds = 3\npoints_a_round = 5\nkeep = 2\nshrink = 0.7\naccept = 12\nseed = 4").Plan!;

        Assert.Equal(new CalibrationRule(12) { Start = CalibrationStart.LatinHypercube, Points = 9, Rounds = 3, PointsARound = 5, Keep = 2, Shrink = 0.7, Seed = 4 }, plan.Calibration);
        Assert.Equal((DesignKind.LatinHypercube, 9, 4UL), (plan.Design.Kind, plan.Design.Points, plan.Design.Seed));
        Assert.Equal(24, plan.Calibration!.Worlds);
    }

    [Fact]
    public void WhatIsLeftOut_HasItsDefault()
    {
        Assert.Equal(new CalibrationRule(12), SmallSearch.Read("[calibrate]\naccept = 12").Plan!.Calibration);
        Assert.Null(SmallSearch.Read("[design]\nkind = \"sobol\"\npoints = 4").Plan!.Calibration);
    }

    [Theory]
    [InlineData("[calibrate]", "does not say how many facts", 4)]
    [InlineData("[calibrate]\naccept = 22", "accept", 5)]
    [InlineData("[calibrate]\naccept = 9\nshrink = 0", "shrink", 6)]
    [InlineData("[calibrate]\naccept = 9\nstart = \"morris\"", "calibrate.start cannot be", 6)]
    [InlineData("[calibrate]\naccept = 9\n[design]\nkind = \"sobol\"", "[design] has no place", 7)]
    [InlineData("[calibrate]\naccept = 9\nround = 3", "round", 6)]
    public void WhatIsWrong_IsSaid_WithItsLine(string section, string problem, int line)
    {
        var error = Assert.Single(SmallSearch.Read(section).Errors);

        Assert.Contains(problem, error.Problem, StringComparison.Ordinal);
        Assert.Equal(line, error.Line);
    }

    [Theory]
    [InlineData("", "nothing to search")]
    [InlineData("[[axes]]\nkey = \"learning.rate\"\nvalues = [0.01, 0.02]", "is a list of values")]
    public void OnlyRanges_AreSearched(string axes, string problem) =>
        Assert.Contains(problem, Assert.Single(SmallSearch.Read("[calibrate]\naccept = 9", axes).Errors).Problem, StringComparison.Ordinal);

    [Theory]
    [InlineData("kk")]
    [InlineData("ru")]
    public void WhatIsWrong_IsSaidInTheLanguage(string code)
    {
        List<string> lacking = [];
        Translations messages = new(Language.Find(code)!, typeof(Vocabulary).Assembly, "WorldSystems.Languages.Vocabulary.Messages") { Lacking = lacking.Add };
        foreach (var (section, axes) in new[] { ("[calibrate]\n[design]\nkind = \"sobol\"", ""), ("[calibrate]\naccept = 9", "[[axes]]\nkey = \"learning.rate\"\nvalues = [0.01]") })
            Assert.All(SmallSearch.Read(section, axes).Errors, error => Assert.NotEqual(error.ToString(), error.InWords(messages.Of)));

        Assert.Empty(lacking);
    }

    [Theory]
    [InlineData("[[axes]]\nkey = \"trade.border_cost\"\nlow = 1\nhigh = 8\nscale = \"log\"", 0.123456, "1.2927")]
    [InlineData("[[axes]]\nkey = \"trade.border_cost\"\nlow = 1\nhigh = 8", 1, "8")]
    [InlineData("[[axes]]\nkey = \"world.generate.states\"\nlow = 5\nhigh = 9", 0.99, "9")]
    public void Values_HaveFiveDigits(string axes, double part, string value)
    {
        Axis axis = SmallSearch.Read("[calibrate]\naccept = 9", axes).Plan!.Axes[0];

        Assert.Equal(value, axis.NearPart(part));
    }
}
