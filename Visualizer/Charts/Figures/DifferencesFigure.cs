using System.Collections.Immutable;
using OxyPlot;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>How a measure differs between two worlds that had the same shocks: a bar a year, the second world less the first.</summary>
internal sealed class DifferencesFigure(DifferencesTable table, string measure, RunOrigin origin, Language language)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "differences";

    private const int Most = 15;
    private const int MostDecimals = 5;

    private readonly Phrases _phrases = language.Phrases;
    private readonly DifferenceRow[] _rows = [.. table.Rows.Where(row => row.Measure == measure && !double.IsNaN(row.Difference.Value)).OrderBy(row => row.Year)];

    private string Measure => MeasureNames.Of(_phrases, measure);

    /// <summary>Two digits of the largest, where all are small; else null.</summary>
    private int? Decimals => _rows.Select(row => Math.Abs(row.Difference.Value)).DefaultIfEmpty(0).Max() is > 0 and < 0.1 and var largest
        ? Math.Min(MostDecimals, 1 - (int)Math.Floor(Math.Log10(largest)))
        : null;

    public Figure Compose()
    {
        var title = _rows is [.., var last]
            ? _phrases.Format(last.Difference switch
            {
                { Low: > 0 } => Word.DifferencesTitleMore,
                { High: < 0 } => Word.DifferencesTitleLess,
                _ => Word.DifferencesTitleOpen,
            }, Measure, Phrases.Year(last.Year), Signed(last.Difference.Value))
            : Measure;
        var texts = Captions.Write(language, Captions.Source(_phrases, origin), title, _phrases[Word.DifferencesSubtitle], [.. Caption()]);
        return new Figure(Id, texts, Table(), _rows.Length == 0 ? [_phrases.Format(Word.NoteMissingMeasure, DifferencesTable.FileName, measure)] : [], Draw);
    }

    private IEnumerable<string> Caption()
    {
        foreach (var row in _rows.Length > 1 ? [_rows[0], _rows[^1]] : _rows)
            yield return _phrases.Format(Word.DifferencesCaption, Phrases.Year(row.Year), Value(row.First), Value(row.Second), Signed(row.Difference.Value), Signed(row.Difference.Low), Signed(row.Difference.High));
    }

    private FigureTable Table() => new(
        [_phrases[Word.Year], "A", "B", "B − A", _phrases[Word.ColumnLow], _phrases[Word.ColumnHigh]],
        [.. _rows.Select(row => ImmutableArray.Create(Phrases.Year(row.Year), Value(row.First), Value(row.Second), Signed(row.Difference.Value), Signed(row.Difference.Low), Signed(row.Difference.High)))]);

    private string Value(double value) => MeasureNames.Value(_phrases, measure, value);

    private string Signed(double value) => (value > 0 ? "+" : "") + (Decimals is { } decimals ? _phrases.Number(value, decimals) : Value(value));

    private void Draw(FigureCanvas canvas)
    {
        if (_rows.Length == 0)
            return;
        canvas.AddKey(
            new KeyEntry(_phrases[Word.DifferencesMore], Palette.Gain),
            new KeyEntry(_phrases[Word.DifferencesLess], Palette.Loss),
            new KeyEntry(_phrases[Word.Interval], Palette.Ink, LineStyle.Solid));
        var bars = _rows.TakeLast(Most).Select(row => new Bar(
            Phrases.Year(row.Year), row.Difference.Value, Signed(row.Difference.Value), row.Difference.Value < 0 ? Palette.Loss : Palette.Gain, row.Difference.Low, row.Difference.High));
        BarRows.Draw(canvas, [.. bars], _phrases.Format(Word.PanelDifferences, MeasureNames.WithUnit(_phrases, measure)), null);
    }
}
