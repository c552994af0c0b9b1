using System.Text;
using System.Text.Json;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;
using WorldSystems.Languages;
using WorldSystems.Viewer.Pages;
using WorldSystems.Viewer.Runs;

namespace WorldSystems.Viewer.Studies;

/// <summary>The figures of a study's folder: of each of its tables, one for each measure.</summary>
internal sealed class StudyFigures
{
    private const string Record = "study.json";
    private const int FewestYears = 2;
    private const string UsualMeasure = "gap_ratio";

    private readonly string _folder;
    private readonly Language _language;

    public StudyFigures(string folder, Language language)
    {
        (_folder, _language) = (folder, language);
        Origin = ReadOrigin(Path.Combine(folder, Record));
    }

    /// <summary>Program and name of the study, as far as its folder says.</summary>
    public RunOrigin Origin { get; }

    /// <summary>All of them.</summary>
    /// <exception cref="TimelineDataException">A table does not say what it must.</exception>
    public IEnumerable<PageFigure> All() => [.. OfForces(), .. OfParameters(), .. OfPoints(), .. OfTwoWorlds(), .. OfRuns(), .. OfRanges()];

    private IEnumerable<PageFigure> OfForces() => Table(StudyTables.Shapley, stream => ShapleyTable.Read(stream, StudyTables.Shapley)) is { } table
        ? [new(FigureCatalogue.Shapley(table, MeasureOfWorlds(), Origin, _language), "")]
        : [];

    private IEnumerable<PageFigure> OfParameters()
    {
        if (Table(StudyTables.Sobol, stream => SensitivityTable.Read(stream, StudyTables.Sobol)) is { } sobol)
        {
            foreach (var figure in Each(sobol.Measures, measure => FigureCatalogue.Tornado(sobol, measure, Origin, _language)))
                yield return figure;
        }
        if (Table(StudyTables.Morris, stream => MorrisTable.Read(stream, StudyTables.Morris)) is { } morris)
        {
            foreach (var figure in Each(morris.Measures, measure => FigureCatalogue.Morris(morris, measure, Origin, _language)))
                yield return figure;
        }
    }

    private IEnumerable<PageFigure> OfPoints() => Table(SummaryTable.FileName, stream => SummaryTable.Read(stream)) is { } summary
        ? Each(summary.Measures.Where(measure => summary.Grid(measure) is not null), measure =>
            FigureCatalogue.HeatMap(summary.Grid(measure)!, new GridNames(summary.Axes[0], summary.Axes[1], measure), Origin, _language))
        : [];

    private IEnumerable<PageFigure> OfTwoWorlds() => Table(DifferencesTable.FileName, stream => DifferencesTable.Read(stream)) is { } table
        ? Each(table.Measures, measure => FigureCatalogue.Differences(table, measure, Origin, _language))
        : [];

    private IEnumerable<PageFigure> OfRuns() => Table(EnsembleTimeline.FileName, stream => EnsembleTimeline.Read(stream)) is { } ensemble
        ? Each(ensemble.Measures.Where(measure => ensemble.Years(measure).Length >= FewestYears), measure => FigureCatalogue.Fan(ensemble, measure, Origin, _language))
        : [];

    private IEnumerable<PageFigure> OfRanges() => Table(RangesTable.FileName, stream => RangesTable.Read(stream)) is { } table
        ? [new(FigureCatalogue.Ranges(table, Origin, _language), "")]
        : [];

    /// <summary>A figure a measure; of several the files are told apart by the measure's name, or by its number where that is no name for a file.</summary>
    private static IEnumerable<PageFigure> Each(IEnumerable<string> measures, Func<string, Figure> draw)
    {
        string[] all = [.. measures];
        return all.Select((measure, i) => new PageFigure(draw(measure), all.Length == 1 ? "" : (IsPlain(measure) ? measure.Replace('_', '-') : FormattableString.Invariant($"{i + 1}")) + "-"));
    }

    private static bool IsPlain(string name) => name.Length is > 0 and <= 60 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_');

    private T? Table<T>(string file, Func<Stream, T> read)
        where T : class
    {
        var path = Path.Combine(_folder, file);
        if (!File.Exists(path))
            return null;
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return read(stream);
    }

    /// <summary>What the shares divide; the table of worlds says it.</summary>
    private string MeasureOfWorlds()
    {
        var path = Path.Combine(_folder, StudyTables.Worlds);
        var header = File.Exists(path) ? File.ReadLines(path, Encoding.UTF8).FirstOrDefault() : null;
        return header?.Split(',')[^1] is { Length: > 0 } measure ? measure : UsualMeasure;
    }

    private static RunOrigin ReadOrigin(string path)
    {
        try
        {
            return File.Exists(path) ? ManifestReader.Read(File.ReadAllText(path)).Origin : Manifest.Unknown.Origin;
        }
        catch (JsonException)
        {
            // Whose tables these are is a help, not a condition.
            return Manifest.Unknown.Origin;
        }
    }
}
