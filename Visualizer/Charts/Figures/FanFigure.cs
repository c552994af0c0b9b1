using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>A measure over many runs: median, and the bands that hold half and nine tenths of the runs.</summary>
internal sealed class FanFigure(EnsembleTimeline ensemble, string measure, RunOrigin origin, Language language)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "fan";

    private const int RowsOfTable = 11;
    private const byte OuterAlpha = 45, InnerAlpha = 90;

    private readonly Phrases _phrases = language.Phrases;
    private readonly ImmutableArray<int> _years = ensemble.Years(measure);
    private readonly double[] _low = ensemble.Quantile(measure, 0.05), _lower = ensemble.Quantile(measure, 0.25), _median = ensemble.Quantile(measure, 0.5);
    private readonly double[] _upper = ensemble.Quantile(measure, 0.75), _high = ensemble.Quantile(measure, 0.95);

    private string Measure => MeasureNames.Of(_phrases, measure);

    private string Value(double value) => MeasureNames.Value(_phrases, measure, value);

    public Figure Compose()
    {
        var title = _years.Length == 0
            ? Measure
            : _phrases.Format(Word.FanTitle, Measure, Phrases.Year(_years[^1]), Value(_median[^1]), Value(_low[^1]), Value(_high[^1]));
        var texts = Captions.Write(language, Captions.Source(_phrases, origin with { Seed = null }), title, _phrases.Format(Word.FanSubtitle, ensemble.Runs), [.. Caption()]);
        return new Figure(Id, texts, Table(), _years.Length == 0 ? [_phrases.Format(Word.NoteMissingMeasure, EnsembleTimeline.FileName, measure)] : [], Draw);
    }

    private IEnumerable<string> Caption()
    {
        foreach (var i in _years.Length > 1 ? [0, _years.Length - 1] : Enumerable.Range(0, _years.Length))
            yield return _phrases.Format(Word.FanCaption, Phrases.Year(_years[i]), Value(_median[i]), Value(_lower[i]), Value(_upper[i]), Value(_low[i]), Value(_high[i]));
    }

    private FigureTable Table()
    {
        var count = Math.Min(RowsOfTable, _years.Length);
        var picked = Enumerable.Range(0, count).Select(i => count == 1 ? 0 : (int)Math.Round((double)i * (_years.Length - 1) / (count - 1)));
        double[][] columns = [_low, _lower, _median, _upper, _high];
        return new FigureTable(
            [_phrases[Word.Year], _phrases.Percent(0.05), _phrases.Percent(0.25), _phrases[Word.Median], _phrases.Percent(0.75), _phrases.Percent(0.95)],
            [.. picked.Select(i => ImmutableArray.Create([Phrases.Year(_years[i]), .. columns.Select(column => Value(column[i]))]))]);
    }

    private void Draw(FigureCanvas canvas)
    {
        if (_years.Length == 0)
            return;
        var colour = Palette.Gain;
        double lowest = _low.Min(), highest = _high.Max(), room = Math.Max(1e-6, (highest - lowest) * 0.06);
        // Zero belongs to the picture where it is near.
        var bottom = lowest >= 0 && lowest < highest / 3 ? 0 : lowest - room;
        canvas.AddKey(
            new KeyEntry(_phrases[Word.Median], colour, LineStyle.Solid),
            new KeyEntry(_phrases[Word.FanHalf], OxyColor.FromAColor(OuterAlpha + InnerAlpha, colour)),
            new KeyEntry(_phrases[Word.FanMost], OxyColor.FromAColor(OuterAlpha, colour)));
        canvas.AddYears(_years[0], _years[^1]);
        canvas.AddPanel(new LinearAxis { Minimum = bottom, Maximum = highest + room, IntervalLength = 50 }, "fan", MeasureNames.WithUnit(_phrases, measure), 0, 1);
        canvas.AddRibbon("fan", _years, _low, _high, OxyColor.FromAColor(OuterAlpha, colour));
        canvas.AddRibbon("fan", _years, _lower, _upper, OxyColor.FromAColor(InnerAlpha, colour));
        canvas.AddLine("fan", _years, _median, colour, LineStyle.Solid);
        // Where years are left out, straight lines are drawn between those that were measured: dots show which.
        if (_years[^1] - _years[0] >= _years.Length)
            canvas.MarkLine();
        foreach (var (share, values) in new[] { (0.95, _high), (0.05, _low) })
            canvas.AddLabel("fan", $"{_phrases.Percent(share)}: {Value(values[^1])}", "", _years[^1], values[^1], Palette.Muted, dot: false);
        canvas.AddLabel("fan", $"{_phrases[Word.Median]}: {Value(_median[^1])}", "", _years[^1], _median[^1], colour);
    }
}
