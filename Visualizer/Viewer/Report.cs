using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Viewer.Pages;
using WorldSystems.Viewer.Pictures;
using WorldSystems.Viewer.Runs;
using WorldSystems.Viewer.Studies;

namespace WorldSystems.Viewer;

/// <summary>From the folders of runs to their pictures and page.</summary>
internal sealed class Report(Language language, TextWriter warnings)
{
    /// <summary>Name of the page.</summary>
    public const string FileName = "report.html";

    /// <summary>Draws a run, or several beside each other.</summary>
    /// <param name="folders">Folders of the runs, or of one study; none for the newest under ./out.</param>
    /// <param name="target">Where to write; null for the folder <c>report</c> of the run, or <c>comparison</c> of the first of several.</param>
    /// <returns>Full path of the page.</returns>
    public string Write(IReadOnlyList<string> folders, string? target)
    {
        if (folders is [var folder] && StudyTables.AreIn(folder))
            return new StudyReport(language, warnings).Write(folder, target);
        string[] sources = folders.Count == 0 ? [RunFolder.Newest(RunFolder.DefaultRoot)] : [.. folders.Select(RunFolder.Check)];
        var (runs, comparisons) = Compose(sources);
        foreach (var note in runs.SelectMany(run => run.Notes).Distinct())
            warnings.WriteLine(note);

        var output = Directory.CreateDirectory(target ?? Path.Combine(sources[0], runs.Length == 1 ? "report" : "comparison")).FullName;
        var pictures = new PictureFiles(language, warnings);
        pictures.Warn();
        foreach (var run in runs)
            pictures.Write(run.Figures, output, run.Scope);
        foreach (var (figure, scope) in comparisons)
            pictures.Write([figure], output, scope);
        var page = Path.Combine(output, FileName);
        ReplacedFile.Write(page, new ReportPage(language, runs, comparisons, pictures.Kinds).Write());
        return page;
    }

    /// <summary>The runs and their figures, and the first run with each of the others in one figure.</summary>
    internal (RunPictures[] Runs, PageFigure[] Comparisons) Compose(IReadOnlyList<string> folders)
    {
        var reader = new RunReader(language, warnings);
        Run[] runs = [.. folders.Select(reader.Read)];
        RunPictures[] drawn = [.. runs.Select((run, i) => RunPictures.Of(run, Label(run, runs), runs.Length == 1 ? "" : FormattableString.Invariant($"run{i + 1}-"), language))];
        return (drawn, [.. drawn.Skip(1).Select(run => new PageFigure(FigureCatalogue.Compare(Marked(runs[0], run.Run), Marked(run.Run, runs[0]), language), run.Scope))]);
    }

    private static RunTimelines Marked(Run run, Run beside) => run.Timelines with { Origin = run.Timelines.Origin with { Mark = run.MarkBeside(beside) } };

    /// <summary>A run's name; its seed, and at last its folder, where others of the page are called the same.</summary>
    private string Label(Run run, Run[] all)
    {
        string WithSeed(Run other) => other.Manifest.Origin.Seed is { } seed ? other.Name + ", " + language.Phrases.Format(Word.SourceSeed, seed) : other.Name;
        if (all.Count(other => other.Name == run.Name) == 1)
            return run.Name;
        return all.Count(other => WithSeed(other) == WithSeed(run)) == 1 ? WithSeed(run) : WithSeed(run) + " (" + run.FolderName + ")";
    }
}
