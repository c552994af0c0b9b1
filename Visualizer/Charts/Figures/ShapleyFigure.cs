using System.Collections.Immutable;
using OxyPlot;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>How much of a measure each mechanism accounts for, largest on top; what takes away points left.</summary>
internal sealed class ShapleyFigure(ShapleyTable table, string measure, RunOrigin origin, Language language)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "shapley";

    private readonly Phrases _phrases = language.Phrases;
    private readonly (string Mechanism, Estimate Value)[] _rows = [.. table.Rows.Where(row => !double.IsNaN(row.Value.Value)).OrderByDescending(row => row.Value.Value)
        .Select(row => (Vocabulary.In(language).Force(row.Mechanism), row.Value))];

    private string Measure => MeasureNames.Of(_phrases, measure);

    public Figure Compose()
    {
        var largest = _rows.MaxBy(row => Math.Abs(row.Value.Value));
        var title = _rows.Length == 0
            ? _phrases.Format(Word.ShapleyTitleUnknown, Measure)
            : _phrases.Format(largest.Value.Value >= 0 ? Word.ShapleyTitleAdds : Word.ShapleyTitleTakes, largest.Mechanism, Measure, Signed(largest.Value.Value));
        var texts = Captions.Write(language, Captions.Source(_phrases, origin), title, _phrases[Word.ShapleySubtitle], [.. Caption()]);
        var rows = _rows.Select(row => ImmutableArray.Create(row.Mechanism, Signed(row.Value.Value), _phrases.Number(row.Value.Low), _phrases.Number(row.Value.High)));
        return new Figure(Id, texts, new FigureTable([_phrases[Word.ColumnMechanism], Measure, _phrases[Word.ColumnLow], _phrases[Word.ColumnHigh]], [.. rows]), [], Draw);
    }

    private IEnumerable<string> Caption()
    {
        if (_rows.Length > 0)
            yield return _phrases.Format(Word.ShapleyCaption, _rows.Length, Signed(_rows.Sum(row => row.Value.Value)), _rows.Count(row => row.Value.Value > 0), _rows.Count(row => row.Value.Value < 0));
    }

    private string Signed(double value) => (value > 0 ? "+" : "") + _phrases.Number(value);

    private void Draw(FigureCanvas canvas)
    {
        if (_rows.Length == 0)
            return;
        var bars = _rows.Select(row => new Bar(row.Mechanism, row.Value.Value, Signed(row.Value.Value), row.Value.Value < 0 ? Palette.Loss : Palette.Gain, row.Value.Low, row.Value.High));
        if (_rows.Any(row => !double.IsNaN(row.Value.Low + row.Value.High)))
            canvas.AddKey(new KeyEntry(_phrases[Word.ShapleyAdds], Palette.Gain), new KeyEntry(_phrases[Word.ShapleyTakes], Palette.Loss), new KeyEntry(_phrases[Word.Interval], Palette.Ink, LineStyle.Solid));
        BarRows.Draw(canvas, [.. bars], _phrases.Format(Word.PanelShapley, MeasureNames.WithUnit(_phrases, measure)), null);
    }
}
