using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>Product per head by zone on a logarithmic axis, with the range within each zone; beneath, the richest tenth over the poorest.</summary>
internal sealed class DevelopmentGapFigure(Composer run)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "gap";

    private const double NoChange = 0.05;
    private const byte RibbonAlpha = 46;

    private readonly Phrases _phrases = run.Phrases;
    private readonly double[] _world = run.World.Column(WorldTimeline.ProductPerHead);
    private readonly double[] _ratio = run.World.Column(WorldTimeline.GapRatio);
    private readonly double[][] _zones = [.. Zones.Proper.Select(zone => run.World.Column(WorldTimeline.ZoneProductPerHead(zone)))];

    public Figure Compose()
    {
        var texts = run.Texts(Title(), _phrases[Word.GapSubtitle], [.. Caption()]);
        var notes = run.Missing([WorldTimeline.ProductPerHead, WorldTimeline.GapRatio, .. Zones.Proper.Select(WorldTimeline.ZoneProductPerHead)])
            .Concat(run.MissingOfStates("zone", "gdp_per_capita"));
        var columns = Zones.Proper.Select((zone, z) => (_phrases.Of(zone), (Func<int, string>)(i => _phrases.Number(_zones[z][i]))));
        var table = run.Table([.. columns, (_phrases[Word.World], i => _phrases.Number(_world[i])), (_phrases[Word.RatioColumn], i => _phrases.Number(_ratio[i]))]);
        return new Figure(Id, texts, table, notes, Draw);
    }

    private string Title()
    {
        int first = Composer.First(_ratio), last = Composer.Last(_ratio);
        if (first < 0)
            return _phrases[Word.GapTitleUnknown];
        var change = _ratio[last] / _ratio[first] - 1;
        if (Math.Abs(change) < NoChange)
            return _phrases.Format(Word.GapTitleSteady, _phrases.Number(_ratio[last], 1));
        return _phrases.Format(change > 0 ? Word.GapTitleGrew : Word.GapTitleShrank, _phrases.Number(_ratio[first], 1), _phrases.Number(_ratio[last], 1));
    }

    private IEnumerable<string> Caption()
    {
        int first = Composer.First(_ratio), last = Composer.Last(_ratio);
        if (first >= 0)
            yield return _phrases.Format(Word.GapCaption, Phrases.Year(run.Years[first]), _phrases.Number(_ratio[first], 1), Phrases.Year(run.Years[last]), _phrases.Number(_ratio[last], 1));
        var atEnd = run.States?.LastYear.Where(state => !double.IsNaN(state.ProductPerHead)).OrderBy(state => state.ProductPerHead).ToArray() ?? [];
        if (atEnd.Length > 1)
            yield return _phrases.Format(Word.GapCaptionExtremes, Phrases.Year(run.States!.LastYearNumber), atEnd[^1].Name, _phrases.Number(atEnd[^1].ProductPerHead), atEnd[0].Name, _phrases.Number(atEnd[0].ProductPerHead));
    }

    private void Draw(FigureCanvas canvas)
    {
        var hasMeans = Composer.Last(_world) >= 0 || _zones.Any(zone => Composer.Last(zone) >= 0);
        var hasRatio = Composer.Last(_ratio) >= 0;
        canvas.AddYears(run.Years[0], run.Years[^1]);
        if (hasRatio)
            DrawRatio(canvas, hasMeans ? 0.27 : 1);
        if (hasMeans)
            DrawMeans(canvas, hasRatio ? 0.42 : 0);
    }

    private void DrawMeans(FigureCanvas canvas, double from)
    {
        var ribbons = Zones.Proper.Append(Zone.None).Select(Range).ToArray();
        var all = _zones.Append(_world).Concat(ribbons.SelectMany(ribbon => new[] { ribbon.Lower, ribbon.Upper })).SelectMany(values => values).Where(value => !double.IsNaN(value)).ToArray();
        var axis = new RoundLogarithmicAxis { Minimum = all.Min() / 1.08, Maximum = all.Max() * 1.08, PowerPadding = false, StringFormat = "#,0.###" };
        canvas.AddPanel(axis, "product", _phrases[Word.PanelProduct], from, 1);
        foreach (var (zone, ribbon) in Zones.Proper.Append(Zone.None).Zip(ribbons))
            canvas.AddRibbon("product", run.Years, ribbon.Lower, ribbon.Upper, OxyColor.FromAColor(RibbonAlpha, Palette.Of(zone)));
        DrawLine(canvas, _world, _phrases[Word.World], Zone.None, 1.8);
        for (var z = 0; z < Zones.Proper.Length; z++)
            DrawLine(canvas, _zones[z], _phrases.Of(Zones.Proper[z]), Zones.Proper[z], 2.6);
    }

    private void DrawLine(FigureCanvas canvas, double[] values, string name, Zone zone, double thickness)
    {
        var last = Composer.Last(values);
        if (last < 0)
            return;
        canvas.AddLine("product", run.Years, values, Palette.Of(zone), Palette.Dashes(zone), thickness);
        canvas.AddLabel("product", name, _phrases.Number(values[last]), run.Years[last], values[last], Palette.Of(zone));
    }

    private void DrawRatio(FigureCanvas canvas, double to)
    {
        var last = Composer.Last(_ratio);
        canvas.AddPanel(new LinearAxis { Minimum = 0, Maximum = _ratio.Where(value => !double.IsNaN(value)).Max() * 1.08, IntervalLength = 34 }, "ratio", _phrases[Word.PanelRatio], 0, to);
        canvas.AddLine("ratio", run.Years, _ratio, Palette.Ink, LineStyle.Solid);
        canvas.AddLabel("ratio", _phrases.Format(Word.RatioLabel, _phrases.Number(_ratio[last], 1)), "", run.Years[last], _ratio[last], Palette.Ink);
    }

    /// <summary>From the poorest to the richest state of a zone; for <see cref="Zone.None"/> of the world, in the years without zones.</summary>
    private (double[] Lower, double[] Upper) Range(Zone zone)
    {
        if (run.States is { HasZones: true })
        {
            bool Hide(StatesOfYear year) => zone == Zone.None && Zones.Proper.Any(other => year.States(other) > 0);
            return (run.FromStates(year => Hide(year) ? double.NaN : year.Range(zone).Lowest), run.FromStates(year => Hide(year) ? double.NaN : year.Range(zone).Highest));
        }
        return zone == Zone.None
            ? (run.World.Column(WorldTimeline.LowestProductPerHead), run.World.Column(WorldTimeline.HighestProductPerHead))
            : (run.World.Column(""), run.World.Column(""));
    }
}
