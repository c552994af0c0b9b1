using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>Net barter terms of trade of raw materials (Prebisch 1950; Singer 1950) as an index, with the trend fitted to it.</summary>
internal sealed class TermsOfTradeFigure(Composer run)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "terms-of-trade";

    private const double NoChange = 0.02;

    /// <summary>Specialisation takes time: the trend is that of the years after the first hundred, where there are enough of them.</summary>
    private const int TrendStart = 100, FewestYears = 20;

    private readonly Phrases _phrases = run.Phrases;
    private readonly double[] _index = Index(run.World.Column(WorldTimeline.TermsOfTrade));

    public Figure Compose()
    {
        int first = Composer.First(_index), last = Composer.Last(_index);
        var trendStart = TrendStartsIn();
        var trend = Trend.Fit(run.Years, [.. _index.Select((value, i) => run.Years[i] < trendStart ? double.NaN : value)]);
        var start = first < 0 ? _phrases[Word.Undefined] : Phrases.Year(run.Years[first]);
        string[] caption = trend is null ? [] : [_phrases.Format(Word.TermsCaption, Phrases.Year(trendStart), Phrases.Year(run.Years[last]), Signed(trend.Growth))];
        var texts = run.Texts(Title(first, last), _phrases.Format(Word.TermsSubtitle, start), caption);
        var table = run.Table(
            (_phrases[Word.TermsColumn], i => _phrases.Number(_index[i], 1)),
            (_phrases[Word.TrendColumn], i => _phrases.Number(run.Years[i] < trendStart ? double.NaN : trend?.At(run.Years[i]) ?? double.NaN, 1)));
        return new Figure(Id, texts, table, run.Missing(WorldTimeline.TermsOfTrade), canvas => Draw(canvas, trend, trendStart));
    }

    private int TrendStartsIn()
    {
        var first = run.Years[Math.Max(0, Composer.First(_index))];
        var late = first + TrendStart;
        return run.Years.Where((year, i) => year >= late && !double.IsNaN(_index[i])).Count() >= FewestYears ? late : first;
    }

    private static double[] Index(double[] terms)
    {
        var first = Composer.First(terms);
        return first < 0 ? terms : [.. terms.Select(value => 100 * value / terms[first])];
    }

    private string Title(int first, int last)
    {
        if (first < 0)
            return _phrases[Word.TermsTitleUnknown];
        var (change, year) = (_index[last] / 100 - 1, Phrases.Year(run.Years[first]));
        if (Math.Abs(change) < NoChange)
            return _phrases.Format(Word.TermsTitleSteady, year);
        return _phrases.Format(change < 0 ? Word.TermsTitleFell : Word.TermsTitleRose, _phrases.Percent(Math.Abs(change)), year);
    }

    private string Signed(double growth) => (growth >= 0.5e-4 ? "+" : "") + _phrases.Percent(growth, 2);

    private void Draw(FigureCanvas canvas, Trend? trend, int trendStart)
    {
        var last = Composer.Last(_index);
        if (last < 0)
            return;
        double[] fitted = [.. run.Years.Select((year, i) => double.IsNaN(_index[i]) || trend is null || year < trendStart ? double.NaN : trend.At(year))];
        var all = _index.Concat(fitted).Append(100).Where(value => !double.IsNaN(value)).ToArray();
        var room = Math.Max(2, (all.Max() - all.Min()) * 0.08);
        canvas.AddYears(run.Years[0], run.Years[^1]);
        var start = Phrases.Year(run.Years[Composer.First(_index)]);
        canvas.AddPanel(new LinearAxis { Minimum = Math.Max(0, all.Min() - room), Maximum = all.Max() + room, IntervalLength = 50 }, "index", _phrases.Format(Word.PanelTerms, start), 0, 1);
        canvas.AddLine("index", [run.Years[0], run.Years[^1]], [100, 100], Palette.Muted, LineStyle.Solid, 1);
        canvas.AddLine("index", run.Years, _index, Palette.Of(Zone.Core), LineStyle.Solid);
        canvas.AddLabel("index", _phrases.Format(Word.TermsLabel, _phrases.Number(_index[last], 0)), "", run.Years[last], _index[last], Palette.Of(Zone.Core));
        if (trend is null)
            return;
        canvas.AddLine("index", run.Years, fitted, Palette.Of(Zone.Periphery), LineStyle.Dash, 2);
        canvas.AddLabel("index", _phrases.Format(Word.TrendLabel, Signed(trend.Growth)), "", run.Years[last], fitted[last], Palette.Of(Zone.Periphery), dot: false);
    }
}
