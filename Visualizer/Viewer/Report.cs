using System.Text.Json;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Viewer;

/// <summary>From the folder of a run to its pictures and page.</summary>
internal sealed class Report(Language language, TextWriter warnings)
{
    /// <summary>Draws a run, or the newest one.</summary>
    /// <param name="folder">Folder of the run; null for the newest under ./out.</param>
    /// <param name="target">Where to write; null for the folder <c>report</c> of the run.</param>
    /// <returns>Full path of the page.</returns>
    public string Write(string? folder, string? target)
    {
        var run = folder is null ? RunFolder.Newest(RunFolder.DefaultRoot) : RunFolder.Check(folder);
        var timelines = Read(run);
        var figures = FigureCatalogue.Compose(timelines, language);
        foreach (var note in figures.SelectMany(figure => figure.Notes).Distinct())
            warnings.WriteLine(note);

        var output = Directory.CreateDirectory(target ?? Path.Combine(run, "report")).FullName;
        foreach (var figure in figures)
            ReplacedFile.Write(Path.Combine(output, figure.Id + ".svg"), figure.ToSvg(FigureSize.Wide, inPage: false));
        var hasPng = WritePng(figures, output);
        var page = Path.Combine(output, "index.html");
        ReplacedFile.Write(page, new ReportPage(language, timelines, hasPng).Write(figures));
        return page;
    }

    private RunTimelines Read(string run) => RunTimelines.Read(file => Open(Path.Combine(run, file)), ReadOrigin(run));

    private static FileStream? Open(string path) => File.Exists(path) ? File.OpenRead(path) : null;

    private RunOrigin ReadOrigin(string run)
    {
        var unknown = new RunOrigin(null, null, null);
        if (!RunFolder.IsFinished(run))
        {
            warnings.WriteLine(language.Phrases.Format(Word.WarningNoManifest, run));
            return unknown;
        }
        var path = Path.Combine(run, RunFolder.Manifest);
        try
        {
            using var manifest = File.OpenRead(path);
            return ManifestReader.Read(manifest);
        }
        catch (JsonException)
        {
            warnings.WriteLine(language.Phrases.Format(Word.WarningManifest, path));
            return unknown;
        }
    }

    private bool WritePng(IEnumerable<Figure> figures, string output)
    {
        var font = PictureFont.Find(language);
        if (font is null)
        {
            warnings.WriteLine(language.Phrases[Word.WarningNoFont]);
            return false;
        }
        foreach (var figure in figures)
            ReplacedFile.Write(Path.Combine(output, figure.Id + ".png"), stream => PngPicture.Write(figure, font, stream));
        return true;
    }
}
