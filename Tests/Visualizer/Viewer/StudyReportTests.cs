using WorldSystems.Languages;
using WorldSystems.Tests.Visualizer.Charts;
using WorldSystems.Viewer;
using WorldSystems.Viewer.Pictures;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Viewer;

/// <summary>Folders of studies become figures and a page.</summary>
public sealed class StudyReportTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("study-").FullName;

    public static TheoryData<string, string, string> Tables => new()
    {
        { "shapley.csv", "mechanism,value,low,high,alone,last\ncolonialism,2,1.5,2.5,1,1\ndebt,-1,-2,0,1,1\n", "shapley" },
        { "sensitivity.csv", "parameter,measure,index,low,high,total,total_low,total_high\ntrade.border_cost,gap_ratio_end,0.3,0.2,0.4,0.5,0.4,0.6\n", "tornado" },
        { "morris.csv", StudyTableTests.Effects, "gini-end-morris" },
        { "summary.csv", StudyTableTests.Summary, "heat-map" },
        { "compare.csv", StudyTableTests.Differences, "gap-ratio-differences" },
        { "ranges.csv", StudyTableTests.Ranges, "ranges" },
        { "ensemble.csv", "seed,year,measure,value\n1,1750,gap_ratio,2\n2,1750,gap_ratio,3\n1,2000,gap_ratio,20\n2,2000,gap_ratio,30\n", "fan" },
    };

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [MemberData(nameof(Tables))]
    public void ATable_BecomesPicturesAndAPage_InEveryLanguage(string file, string text, string figure)
    {
        foreach (var language in Language.All)
        {
            var folder = Folder((file, text));
            var (exit, output, error) = Run(folder, "--lang", language.Code);

            Assert.Equal((0, ""), (exit, error));
            var report = Path.Combine(folder, "report");
            Assert.Contains(Path.Combine(report, "report.html"), output, StringComparison.Ordinal);
            var page = File.ReadAllText(Path.Combine(report, "report.html"));
            Assert.Contains($"<html lang=\"{language.Code}\">", page, StringComparison.Ordinal);
            Assert.Contains($"href=\"{figure}.svg\"", page, StringComparison.Ordinal);
            Assert.Contains("<caption>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>,", page, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(report, figure + ".svg")));
            if (PictureFont.Find(language) is not null)
                Pictures.AreWhole(Path.Combine(report, figure));
        }
    }

    [Fact]
    public void TheStudysRecord_NamesIt_AndTheWorldsNameTheMeasure()
    {
        var folder = Folder(
            ("shapley.csv", "mechanism,value,low,high\ncolonialism,2,,\n"), ("worlds.csv", "seed,colonialism,gini_end\n1,0,0.4\n"),
            ("study.json", """{"format": "worldsystems-study/1", "name": "Why <so>?", "engine": {"version": "0.1.0"}}"""));

        Assert.Equal(0, Run(folder).Exit);

        var page = File.ReadAllText(Path.Combine(folder, "report", "report.html"));
        Assert.Contains("<h1>Study: Why &lt;so&gt;?</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Gini coefficient (at the end)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void FiguresOfSeveralMeasures_HaveFilesOfTheirOwn_WhateverTheMeasureIsCalled()
    {
        var folder = Folder(("morris.csv", "parameter,measure,mu_star,sigma\nx,gap_ratio,1,1\nx,../../evil,1,1\n"));

        Assert.Equal(0, Run(folder).Exit);

        Assert.Equal(["2-morris.svg", "gap-ratio-morris.svg"], Directory.EnumerateFiles(Path.Combine(folder, "report"), "*.svg").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ARunsFolder_IsARuns_WhateverElseIsInIt()
    {
        var folder = RunSample.Write(_root, "run");
        File.WriteAllText(Path.Combine(folder, "ensemble.csv"), "nonsense");

        Assert.Equal(0, Run(folder).Exit);
        Assert.True(File.Exists(Path.Combine(folder, "report", "gap.svg")));
    }

    [Theory]
    [InlineData("summary.csv", "point,a,measure,runs,failed,mean,sd,low,median,high\n0,1,gap_ratio_end,1,0,1,0,1,1,1\n", 5, "two numeric parameters")]
    [InlineData("morris.csv", "parameter,measure,mu_star,sigma\nx,y,z,1\n", 3, "morris.csv")]
    public void WhatCannotBeDrawn_IsSaid(string file, string text, int code, string said)
    {
        var (exit, _, error) = Run(Folder((file, text)));

        Assert.Equal(code, exit);
        Assert.Contains(said, error, StringComparison.Ordinal);
    }

    private string Folder(params (string File, string Text)[] files)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, Path.GetRandomFileName())).FullName;
        foreach (var (file, text) in files)
            File.WriteAllText(Path.Combine(folder, file), text);
        return folder;
    }

    private static (int Exit, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var exit = ViewerCommand.Run(args, output, error, stop: TestContext.Current.CancellationToken);
        return (exit, output.ToString(), error.ToString());
    }
}
