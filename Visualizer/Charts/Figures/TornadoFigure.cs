using System.Collections.Immutable;
using OxyPlot;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>On what a measure depends: each parameter's share of its variance, alone and with interactions, largest on top.</summary>
internal sealed class TornadoFigure(SensitivityTable table, string measure, RunOrigin origin, Language language)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "tornado";

    private const int Most = 15;
    private const byte TotalAlpha = 95;

    private readonly Phrases _phrases = language.Phrases;
    private readonly SensitivityIndex[] _rows = [.. table.Rows.Where(row => row.Measure == measure && !double.IsNaN(row.Whole.Value)).OrderByDescending(row => row.Whole.Value)];

    private string Measure => MeasureNames.Of(_phrases, measure);

    public Figure Compose()
    {
        var title = _rows.Length == 0
            ? _phrases.Format(Word.TornadoTitleUnknown, Measure)
            : _phrases.Format(Word.TornadoTitle, Measure, ParameterNames.Quoted(language, _rows[0].Parameter), _phrases.Percent(_rows[0].Whole.Value));
        var texts = Captions.Write(language, Captions.Source(_phrases, origin), title, _phrases[Word.TornadoSubtitle], [.. Caption()]);
        return new Figure(Id, texts, Table(), [], Draw);
    }

    private IEnumerable<string> Caption()
    {
        if (_rows.Length > 0)
            yield return string.Join("; ", _rows.Take(3).Select(row => _phrases.Format(Word.TornadoCaption, ParameterNames.Quoted(language, row.Parameter), _phrases.Percent(row.Own.Value), _phrases.Percent(row.Whole.Value)))) + ".";
        if (_rows.Length > Most)
            yield return _phrases.Format(Word.TornadoCaptionMore, _rows.Length - Most);
    }

    private FigureTable Table() => new(
        [_phrases[Word.ColumnParameter], _phrases[Word.ColumnKey], _phrases[Word.TornadoOwn], _phrases[Word.TornadoTotal]],
        [.. _rows.Select(row => ImmutableArray.Create(ParameterNames.Of(language, row.Parameter), row.Parameter, Cell(row.Own), Cell(row.Total)))]);

    private string Cell(Estimate e) => double.IsNaN(e.Low + e.High) ? _phrases.Percent(e.Value) : $"{_phrases.Percent(e.Value)} ({_phrases.Percent(e.Low)} – {_phrases.Percent(e.High)})";

    private void Draw(FigureCanvas canvas)
    {
        if (_rows.Length == 0)
            return;
        var bars = _rows.Take(Most).Select(row => new Bar(
            ParameterNames.Of(language, row.Parameter), 100 * row.Whole.Value, _phrases.Percent(row.Whole.Value), OxyColor.FromAColor(TotalAlpha, Palette.Gain),
            100 * row.Whole.Low, 100 * row.Whole.High, 100 * row.Own.Value));
        canvas.AddKey(
            new KeyEntry(_phrases[Word.TornadoOwn], Palette.Gain),
            new KeyEntry(_phrases[Word.TornadoTotal], OxyColor.FromAColor(TotalAlpha, Palette.Gain)),
            new KeyEntry(_phrases[Word.Interval], Palette.Ink, LineStyle.Solid));
        BarRows.Draw(canvas, [.. bars], _phrases.Format(Word.PanelTornado, Measure), _phrases[Word.PercentOfVariance]);
    }
}
