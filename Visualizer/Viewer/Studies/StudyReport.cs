using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Viewer.Pages;
using WorldSystems.Viewer.Pictures;
using WorldSystems.Viewer.Runs;

namespace WorldSystems.Viewer.Studies;

/// <summary>From the folder of a study to its pictures and page.</summary>
internal sealed class StudyReport(Language language, TextWriter warnings)
{
    /// <summary>Draws a study.</summary>
    /// <param name="folder">Folder with its tables.</param>
    /// <param name="target">Where to write; null for the folder <c>report</c> inside it.</param>
    /// <returns>Full path of the page.</returns>
    /// <exception cref="RunNotFoundException">Nothing in it can be drawn.</exception>
    public string Write(string folder, string? target)
    {
        var study = new StudyFigures(folder, language);
        PageFigure[] figures = [.. study.All()];
        if (figures.Length == 0)
            throw new RunNotFoundException(Word.ErrorStudyEmpty, folder);
        foreach (var note in figures.SelectMany(figure => figure.Figure.Notes).Distinct())
            warnings.WriteLine(note);

        var output = Directory.CreateDirectory(target ?? Path.Combine(folder, "report")).FullName;
        var pictures = new PictureFiles(language, warnings);
        pictures.Warn();
        foreach (var (figure, scope) in figures)
            pictures.Write([figure], output, scope);
        var page = Path.Combine(output, Report.FileName);
        var name = study.Origin.Scenario ?? Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        ReplacedFile.Write(page, new StudyPage(language, name, figures, pictures.Kinds).Write());
        return page;
    }
}
