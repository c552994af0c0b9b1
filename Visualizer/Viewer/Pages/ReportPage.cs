using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Viewer.Pages;

/// <summary>One HTML file with everything of one run, or of several: one script of the house, nothing fetched, prints well.</summary>
internal sealed class ReportPage
{
    private const int MostNames = 24;

    private readonly Html _html = new();
    private readonly Language _language;
    private readonly Phrases _phrases;
    private readonly IReadOnlyList<RunPictures> _runs;
    private readonly IReadOnlyList<PageFigure> _comparisons;
    private readonly FigureSection _figure;

    /// <param name="language">Language of the page.</param>
    /// <param name="runs">The runs; several are compared.</param>
    /// <param name="comparisons">The first run with each of the others in one figure.</param>
    /// <param name="kinds">Extensions of the picture files beside the page.</param>
    public ReportPage(Language language, IReadOnlyList<RunPictures> runs, IReadOnlyList<PageFigure> comparisons, IReadOnlyList<string> kinds)
    {
        (_language, _phrases, _runs, _comparisons) = (language, language.Phrases, runs, comparisons);
        _figure = new FigureSection(_html, language, kinds);
    }

    private bool IsComparison => _runs.Count > 1;

    /// <summary>The page.</summary>
    public string Write()
    {
        PageHead.Write(_html, _language.Code, Title());
        _html.Line("<main>");
        WriteHeader();
        if (IsComparison)
            WritePairs();
        else
            WriteFigures();
        var origins = new OriginSections(_html, _language);
        foreach (var run in _runs)
        {
            var name = IsComparison ? run.Label : null;
            WriteMembers(run, name);
            origins.Write(run.Run, name);
            WriteNotes(run, name);
        }
        _html.Line("</main>");
        PageHead.End(_html);
        return _html.ToString();
    }

    /// <summary>A run is called what its scenario is called; where nobody knows, and where there are several, the page says what it is.</summary>
    private string Title() => IsComparison ? Over(Word.PageTitleCompare, _runs.Count) : _runs[0].Run.Texts.Title ?? Over(Word.PageTitle);

    /// <summary>A heading with the years of the page.</summary>
    private string Over(Word heading, params object[] before)
    {
        int first = _runs.Min(run => run.Run.Timelines.World.Years[0]), last = _runs.Max(run => run.Run.Timelines.World.Years[^1]);
        return _phrases.Format(heading, [.. before, Phrases.Year(first), Phrases.Year(last)]);
    }

    private void WriteHeader()
    {
        _html.Line("<header>");
        if (!IsComparison && _runs[0].Run.Texts.Title is not null)
            _html.Line($"<p class=\"kind\">{Html.Escape(Over(Word.PageKind))}</p>");
        _html.Line($"<h1>{Html.Escape(Title())}</h1>");
        foreach (var run in _runs.Where(run => run.Run.Texts.Description is not null))
            _html.Line($"<p>{(IsComparison ? $"<strong>{Html.Escape(run.Label)}.</strong> " : "")}{Html.Escape(run.Run.Texts.Description!)}</p>");
        _html.Line($"<p>{Html.Escape(_phrases[IsComparison ? Word.PageLeadCompare : Word.PageLead])}</p>");
        foreach (var run in _runs)
            _html.Line($"<p class=\"quiet\">{(IsComparison ? Html.Escape(run.Label) + ". " : "")}{Html.Escape(run.Figures[0].Texts.Source)}</p>");
        _html.Line("</header>");
    }

    private void WriteFigures()
    {
        var run = _runs[0];
        foreach (var figure in run.Figures.Where(figure => !figure.IsEmpty))
            _figure.Write(figure, run.Scope, null, run.Moving.GetValueOrDefault(figure.Id));
        _figure.WriteNotDrawn([.. run.Figures.Where(figure => figure.IsEmpty)]);
    }

    private void WritePairs()
    {
        foreach (var (figure, scope) in _comparisons)
            _figure.Write(figure, scope, null, null);
        ILookup<string, Figure> figures = _runs.SelectMany(run => run.Figures).ToLookup(figure => figure.Id);
        foreach (var id in figures.Select(same => same.Key).Where(id => !figures[id].All(figure => figure.IsEmpty)))
        {
            _html.Line("<div class=\"pair\">");
            foreach (var run in _runs)
            {
                if (run.Figures.FirstOrDefault(figure => figure.Id == id) is { } figure)
                    _figure.Write(figure, run.Scope, run.Label, run.Moving.GetValueOrDefault(id));
            }
            _html.Line("</div>");
        }

        _figure.WriteNotDrawn([.. figures.Where(same => same.All(figure => figure.IsEmpty)).Select(same => same.First())]);
    }

    private void WriteMembers(RunPictures run, string? name)
    {
        if (run.Run.Timelines.States is not { LastYear.Length: > 0 } states)
            return;
        var heading = _phrases.Format(Word.MembersHeading, Phrases.Year(states.LastYearNumber)) + (name is null ? "" : ": " + name);
        _html.Line($"<section>\n<h2>{Html.Escape(heading)}</h2>");
        var rows = states.LastYear.GroupBy(state => state.Zone).OrderBy(zone => zone.Key)
            .Select(zone => (IReadOnlyList<string>)[_phrases.Of(zone.Key), Names(zone)]);
        _html.Table(heading, [_phrases[Word.ColumnZone], _phrases[Word.ColumnStates]], rows, "names");
        _html.Line("</section>");
    }

    private string Names(IEnumerable<StateAtEnd> states)
    {
        var sorted = states.OrderByDescending(state => state.ProductPerHead).Select(state => state.Name).ToArray();
        var names = string.Join(", ", sorted.Take(MostNames));
        return sorted.Length > MostNames ? names + ", " + _phrases.Format(Word.AndMore, sorted.Length - MostNames) : names;
    }

    private void WriteNotes(RunPictures run, string? name)
    {
        if (run.Notes.Length == 0)
            return;
        _html.Line($"<section>\n<h2>{Html.Escape(_phrases[Word.NotesHeading] + (name is null ? "" : ": " + name))}</h2>\n<ul>");
        foreach (var note in run.Notes)
            _html.Line($"<li>{Html.Escape(note)}</li>");
        _html.Line("</ul>\n</section>");
    }
}
