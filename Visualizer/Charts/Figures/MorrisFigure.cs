using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>Elementary effects: the farther right a parameter, the more it acts; the higher, the more that depends on where the others stand (Morris 1991).</summary>
internal sealed class MorrisFigure(MorrisTable table, string measure, RunOrigin origin, Language language)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "morris";

    private const int MostNarrow = 8;
    private const double Room = 1.12;

    private readonly Phrases _phrases = language.Phrases;
    private readonly MorrisPoint[] _rows = [.. table.Rows.Where(row => row.Measure == measure && !double.IsNaN(row.Size.Value + row.Spread)).OrderByDescending(row => row.Size.Value)];

    private string Measure => MeasureNames.Of(_phrases, measure);

    public Figure Compose()
    {
        var title = _rows.Length == 0
            ? _phrases.Format(Word.TornadoTitleUnknown, Measure)
            : _phrases.Format(Word.MorrisTitle, Measure, ParameterNames.Quoted(language, _rows[0].Parameter), _phrases.Number(_rows[0].Size.Value));
        var texts = Captions.Write(language, Captions.Source(_phrases, origin), title, _phrases[Word.MorrisSubtitle], [.. Caption()]);
        return new Figure(Id, texts, Table(), [], Draw);
    }

    private IEnumerable<string> Caption()
    {
        if (_rows.Length == 0)
            yield break;
        yield return string.Join("; ", _rows.Take(3).Select(row => _phrases.Format(Word.MorrisCaption, ParameterNames.Quoted(language, row.Parameter), _phrases.Number(row.Size.Value), _phrases.Number(row.Spread)))) + ".";
        var uneven = _rows.Where(row => row.Spread > row.Size.Value).Select(row => ParameterNames.Quoted(language, row.Parameter)).ToArray();
        if (uneven.Length > 0)
            yield return _phrases.Format(Word.MorrisUneven, string.Join(", ", uneven));
    }

    private FigureTable Table() => new(
        [_phrases[Word.ColumnParameter], _phrases[Word.ColumnKey], _phrases[Word.MorrisSize], _phrases[Word.MorrisMean], _phrases[Word.MorrisSpread]],
        [.. _rows.Select(row => ImmutableArray.Create(ParameterNames.Of(language, row.Parameter), row.Parameter, Cell(row.Size), _phrases.Number(row.Mean), _phrases.Number(row.Spread)))]);

    private string Cell(Estimate e) => double.IsNaN(e.Low + e.High) ? _phrases.Number(e.Value) : $"{_phrases.Number(e.Value)} ({_phrases.Number(e.Low)} – {_phrases.Number(e.High)})";

    private void Draw(FigureCanvas canvas)
    {
        if (_rows.Length == 0)
            return;
        var right = Math.Max(1e-9, _rows.Max(row => Math.Max(row.Size.Value, double.IsNaN(row.Size.High) ? 0 : row.Size.High))) * Room;
        var top = Math.Max(1e-9, _rows.Max(row => row.Spread)) * Room;
        var even = Math.Min(right, top);
        canvas.AddKey(
            new KeyEntry(_phrases[Word.Interval], Palette.Grey, LineStyle.Solid),
            new KeyEntry(_phrases[Word.MorrisLine], Palette.Muted, LineStyle.Dot));
        canvas.AddBottom(new LinearAxis { Minimum = 0, Maximum = right, Title = _phrases[Word.MorrisAxis], MajorGridlineStyle = LineStyle.Solid, MajorGridlineColor = Palette.Grid });
        canvas.AddPanel(new LinearAxis { Minimum = 0, Maximum = top, IntervalLength = 50 }, "effects", _phrases.Format(Word.PanelMorris, Measure), 0, 1);
        canvas.AddCurve("effects", [0, even], [0, even], Palette.Muted, LineStyle.Dot, 1.4);
        // On a telephone only the largest are named, as far as there is room.
        canvas.AddPoints("effects", [.. _rows.Select((row, i) => new NamedPoint(canvas.Narrow && i >= MostNarrow ? "" : ParameterNames.Of(language, row.Parameter), row.Size.Value, row.Spread, row.Size.Low, row.Size.High, Palette.Gain))]);
    }
}
