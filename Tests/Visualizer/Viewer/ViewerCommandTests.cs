using System.Diagnostics;
using WorldSystems.Languages;
using WorldSystems.Viewer;
using WorldSystems.Viewer.Pictures;
using WorldSystems.Viewer.Runs;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Viewer;

public sealed class ViewerCommandTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("viewer-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("en")]
    [InlineData("kk")]
    [InlineData("ru")]
    public void ARun_BecomesPicturesAndAPage(string code)
    {
        var folder = RunSample.Write(_root, "run");
        var (exit, output, _) = Run(folder, "--lang", code);
        Assert.Equal(0, exit);
        var report = Path.Combine(folder, "report");
        Assert.Contains(Path.Combine(report, "report.html"), output, StringComparison.Ordinal);
        foreach (var id in new[] { "gap", "zones", "terms-of-trade", "export-mix", "bubbles" })
        {
            Assert.True(File.Exists(Path.Combine(report, id + ".svg")), id);
            if (PictureFont.Find(Language.Find(code)!) is not null)
                Pictures.AreWhole(Path.Combine(report, id));
        }
        Assert.DoesNotContain(Directory.EnumerateFiles(report), file => file.EndsWith(".partial", StringComparison.Ordinal));
        Assert.Contains($"<html lang=\"{code}\">", File.ReadAllText(Path.Combine(report, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralRuns_AreDrawnIntoTheFirst_WithTheirPictures()
    {
        string[] folders = [RunSample.Write(_root, "one"), RunSample.Write(_root, "two")];
        Assert.Equal(0, Run(folders).Exit);
        foreach (var file in new[] { "report.html", "run1-gap.svg", "run2-gap.svg", "run2-comparison.svg" })
            Assert.True(File.Exists(Path.Combine(folders[0], "comparison", file)), file);
    }

    [Fact]
    public void TheSameRun_GivesTheSameSvgAndPage()
    {
        var folder = RunSample.Write(_root, "run");
        Run(folder, "--out", Path.Combine(_root, "one"));
        Run(folder, "--out", Path.Combine(_root, "two"));
        foreach (var file in new[] { "report.html", "gap.svg" })
            Assert.Equal(File.ReadAllText(Path.Combine(_root, "one", file)), File.ReadAllText(Path.Combine(_root, "two", file)));
    }

    [Theory]
    [InlineData("--lang", "de")]
    [InlineData("--wrong")]
    public void WrongUsage_IsTwo(params string[] args)
    {
        var (exit, _, error) = Run(args);
        Assert.Equal(2, exit);
        Assert.NotEmpty(error);
    }

    [Theory]
    [InlineData("kk", "Қолданылуы:", "командадағы қате: '--wrong' параметрі жоқ")]
    [InlineData("ru", "Использование:", "ошибка в команде: Параметра '--wrong' нет")]
    public void HelpAndComplaints_AreInTheLanguage(string code, string usage, string complaint)
    {
        List<string> lacking = [];
        using StringWriter help = new(), wrong = new(), missing = new();
        Assert.Equal(0, ViewerCommand.Run(["--help", "--lang", code], help, TextWriter.Null, lacking.Add, TestContext.Current.CancellationToken));
        Assert.Equal(2, ViewerCommand.Run(["--wrong", "--lang", code], TextWriter.Null, wrong, lacking.Add, TestContext.Current.CancellationToken));
        Assert.Equal(2, ViewerCommand.Run(["--lang", code, "--out"], TextWriter.Null, missing, lacking.Add, TestContext.Current.CancellationToken));
        Assert.Empty(lacking);
        Assert.Contains(usage, help.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("Usage:|Options:|Arguments:|Description:|default|Show |Folder|page", help.ToString());
        Assert.Contains(complaint, wrong.ToString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("Required|argument", missing.ToString());
    }

    [Fact]
    public void AnUnknownLanguage_ListsThoseThereAre() =>
        Assert.Contains("en, kk, ru", Run("--lang", "de").Error, StringComparison.Ordinal);

    [Fact]
    public void InvalidData_IsThree_AndLeavesNoReport()
    {
        var folder = RunSample.Write(_root, "run");
        File.WriteAllText(Path.Combine(folder, "world.csv"), "year,gap_ratio\n1750,abc\n");
        var (exit, _, error) = Run(folder);
        Assert.Equal(3, exit);
        Assert.StartsWith("world.csv, line 2, column gap_ratio: “abc”", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "report")));
    }

    [Fact]
    public void AFolderThatIsNotThere_OrNotARun_IsFive()
    {
        Assert.Equal((5, true), (Run(Path.Combine(_root, "nowhere")).Exit, Run(Path.Combine(_root, "nowhere")).Error.Contains("does not exist", StringComparison.Ordinal)));
        Assert.Equal((5, true), (Run(_root).Exit, Run(_root).Error.Contains("no world.csv", StringComparison.Ordinal)));
    }

    [Fact]
    public void ATargetThatCannotBeWritten_IsFive_WithoutAStackTrace()
    {
        var folder = RunSample.Write(_root, "run");
        var file = Path.Combine(_root, "file");
        File.WriteAllText(file, "");
        var (exit, _, error) = Run(folder, "--out", file);
        Assert.Equal(5, exit);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutStatesOrManifest_TheRestIsDrawn_AndSaidSo()
    {
        var folder = RunSample.Write(_root, "run", manifest: false);
        File.Delete(Path.Combine(folder, "states.csv"));
        var (exit, _, error) = Run(folder);
        Assert.Equal(0, exit);
        Assert.Contains("states.csv is not there", error, StringComparison.Ordinal);
        Assert.Contains("no manifest.json", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wars.csv", true)]
    [InlineData("states.csv", false)]
    public void WarsAreMissed_WhereTheManifestListsThem(string listed, bool isMissed)
    {
        var folder = RunSample.Write(_root, "run");
        File.Delete(Path.Combine(folder, "wars.csv"));
        File.WriteAllText(Path.Combine(folder, "manifest.json"), $$"""{"files": [{"name": "{{listed}}", "sha256": "aa"}]}""");
        Assert.Equal(isMissed, Run(folder).Error.Contains("wars.csv is not there", StringComparison.Ordinal));
    }

    [Fact]
    public void ABrokenManifest_IsAWarning()
    {
        var folder = RunSample.Write(_root, "run");
        File.WriteAllText(Path.Combine(folder, "manifest.json"), "{ not json");
        var (exit, _, error) = Run(folder);
        Assert.Equal(0, exit);
        Assert.Contains("not readable as JSON", error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheNewestFinishedRun_IsFound_AtAnyDepth()
    {
        var old = RunSample.Write(_root, "old");
        var deep = RunSample.Write(Path.Combine(_root, "sweep", "point-1"), "seed-2");
        var unfinished = RunSample.Write(_root, "unfinished", manifest: false);
        Directory.CreateDirectory(Path.Combine(_root, "empty"));
        File.SetLastWriteTimeUtc(Path.Combine(old, "manifest.json"), DateTime.UtcNow.AddHours(-2));
        File.SetLastWriteTimeUtc(Path.Combine(deep, "manifest.json"), DateTime.UtcNow.AddHours(-1));
        Assert.Equal(deep, RunFolder.Newest(_root));
        Directory.Delete(deep, recursive: true);
        Directory.Delete(old, recursive: true);
        Assert.Equal(unfinished, RunFolder.Newest(_root));
    }

    [Fact]
    public void NoRunAnywhere_SaysHowToMakeOne()
    {
        var exception = Assert.Throws<RunNotFoundException>(() => RunFolder.Newest(_root));
        Assert.Contains("Simulator/Host", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ugly,DejaVu Sans,Arial", "DejaVu Sans")]
    [InlineData("Ugly,Some Sans", "Some Sans")]
    [InlineData("Latin Only", "Latin Only")]
    [InlineData("Symbols", null)]
    public void TheFont_IsOneThatCanWriteTheLanguage(string installed, string? expected)
    {
        var chosen = PictureFont.Choose(installed.Split(','), (family, letters) => family switch
        {
            "Symbols" => false,
            "Latin Only" => !letters.Contains('Ж', StringComparison.Ordinal),
            _ => true,
        }, Language.English);
        Assert.Equal(expected, chosen);
    }

    [Fact]
    public async Task AsAProcess_FromAnEmptyFolder_SaysWhatToDo_AndExitsFive()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "worldsystems-viewer.dll");
        var start = new ProcessStartInfo("dotnet", [program]) { WorkingDirectory = _root, RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(5, process.ExitCode);
        Assert.Contains("dotnet run -c Release --project Simulator/Host", error, StringComparison.Ordinal);
    }

    private static (int Exit, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        var exit = ViewerCommand.Run(args, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
