using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Viewer.Pictures;

/// <summary>The figures as files: SVG always, PNG and PDF where this machine has a font for them.</summary>
internal sealed class PictureFiles(Language language, TextWriter warnings)
{
    private readonly string? _font = PictureFont.Find(language);

    /// <summary>The kinds of files that there are, by extension.</summary>
    public string[] Kinds => _font is null ? ["svg"] : ["svg", "png", "pdf"];

    /// <summary>Writes the pictures of figures; files' names begin with <paramref name="prefix"/>.</summary>
    public void Write(IEnumerable<Figure> figures, string folder, string prefix)
    {
        foreach (var figure in figures)
            Write(figure, Path.Combine(folder, prefix + figure.Id));
    }

    /// <summary>Says what will be missing, once.</summary>
    public void Warn()
    {
        if (_font is null)
            warnings.WriteLine(language.Phrases[Word.WarningNoFont]);
    }

    private void Write(Figure figure, string path)
    {
        ReplacedFile.Write(path + ".svg", figure.ToSvg(FigureSize.Wide, inPage: false));
        if (_font is null)
            return;
        ReplacedFile.Write(path + ".png", stream => PngPicture.Write(figure, _font, stream));
        ReplacedFile.Write(path + ".pdf", stream => PdfPicture.Write(figure, _font, stream));
    }
}
