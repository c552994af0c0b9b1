using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>Where acceptable worlds lie within the ranges that a calibration searched: the parameter that the facts pin down most on top.</summary>
internal sealed class RangesFigure(RangesTable table, RunOrigin origin, Language language)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "ranges";

    private const double HalfHeight = 0.3;
    private const double Whole = 100;
    private const byte SearchedAlpha = 40;

    private readonly Phrases _phrases = language.Phrases;
    private readonly SearchedRange[] _rows = [.. table.Rows.Where(row => double.IsFinite(row.Share)).OrderBy(row => row.Share)];

    public Figure Compose()
    {
        var title = _rows.Length == 0
            ? _phrases[Word.RangesTitleNone]
            : _phrases.Format(Word.RangesTitle, ParameterNames.Quoted(language, _rows[0].Parameter), _phrases.Percent(_rows[0].Share));
        var texts = Captions.Write(language, Captions.Source(_phrases, origin), title, _phrases[Word.RangesSubtitle], [.. Caption()]);
        return new Figure(Id, texts, Table(), [], Draw);
    }

    private IEnumerable<string> Caption() => _rows.Take(3).Select(row =>
        _phrases.Format(Word.RangesCaption, ParameterNames.Quoted(language, row.Parameter), Short(row.Acceptable.Low), Short(row.Acceptable.High), Short(row.From), Short(row.To)));

    private FigureTable Table() => new(
        [_phrases[Word.ColumnParameter], _phrases[Word.ColumnKey], _phrases[Word.RangesSearched], _phrases[Word.RangesAcceptable], _phrases[Word.Median], _phrases[Word.RangesShare]],
        [.. _rows.Select(row => ImmutableArray.Create(ParameterNames.Of(language, row.Parameter), row.Parameter, $"{Short(row.From)} – {Short(row.To)}", $"{Short(row.Acceptable.Low)} – {Short(row.Acceptable.High)}", Short(row.Acceptable.Value), _phrases.Percent(row.Share)))]);

    private string Short(double value) => value.ToString("G3", _phrases.Language.Culture);

    private void Draw(FigureCanvas canvas)
    {
        if (_rows.Length == 0)
            return;
        canvas.AddKey(
            new KeyEntry(_phrases[Word.RangesSearched], OxyColor.FromAColor(SearchedAlpha, Palette.Gain)),
            new KeyEntry(_phrases[Word.RangesAcceptable], Palette.Gain),
            new KeyEntry(_phrases[Word.Median], Palette.Ink, LineStyle.Solid));
        canvas.AddBottom(new LinearAxis { Minimum = 0, Maximum = Whole, MajorStep = Whole / 4, Title = _phrases[Word.RangesAxis] });
        canvas.AddRows("rows", [.. _rows.Select(row => ParameterNames.Of(language, row.Parameter))], _phrases[Word.PanelRanges]);
        for (var i = 0; i < _rows.Length; i++)
        {
            var row = _rows[i];
            double low = Whole * row.PartOf(row.Acceptable.Low), high = Whole * row.PartOf(row.Acceptable.High), median = Whole * row.PartOf(row.Acceptable.Value);
            canvas.AddBox("rows", 0, Whole, i - HalfHeight, i + HalfHeight, OxyColor.FromAColor(SearchedAlpha, Palette.Gain));
            canvas.AddBox("rows", low, high, i - HalfHeight, i + HalfHeight, Palette.Gain);
            canvas.AddCurve("rows", [median, median], [i - HalfHeight, i + HalfHeight], Palette.Ink, LineStyle.Solid, 2);
            canvas.AddLabel("rows", $"{Short(row.Acceptable.Low)} – {Short(row.Acceptable.High)}", "", Whole, i, Palette.Ink, dot: false);
        }
    }
}
