using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>What zones receive from abroad less what they pay, over their product; beneath, what the payments of the world are made of.</summary>
internal sealed class DrainFigure(Composer run)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "drain";

    private const byte AreaAlpha = 40;

    private readonly Phrases _phrases = run.Phrases;
    private readonly double[][] _zones = [.. Zones.Proper.Select(zone => PaymentShares.OfZone(run, zone))];
    private readonly (PaymentKind Kind, double[] Shares)[] _kinds = [.. (run.Accounts?.Present ?? []).Select(kind => (kind, PaymentShares.OfWorld(run, kind)))];

    public Figure Compose()
    {
        var last = Told();
        var texts = run.Texts(Title(last), _phrases[Word.DrainSubtitle], [.. Caption(last)]);
        var columns = Zones.Proper.Select((zone, z) => (_phrases.Of(zone), (Func<int, string>)(i => run.Signed(_zones[z][i], 2))))
            .Concat(_kinds.Select(kind => (_phrases[PaymentShares.Name(kind.Kind)], (Func<int, string>)(i => _phrases.Percent(kind.Shares[i], 2)))));
        return new Figure(Id, texts, run.Table([.. columns]), PaymentShares.Notes(run), Draw);
    }

    /// <summary>The last year with payments worth a word, or the last of all; -1 for none.</summary>
    private int Told()
    {
        var last = _zones.Max(Composer.Last);
        for (var i = last; i >= 0; i--)
        {
            if (Math.Abs(_zones[0][i]) >= PaymentShares.Least || Math.Abs(_zones[^1][i]) >= PaymentShares.Least)
                return i;
        }
        return last;
    }

    private string Title(int last)
    {
        if (last < 0 || double.IsNaN(_zones[0][last]) || double.IsNaN(_zones[^1][last]))
            return _phrases[Word.DrainTitleUnknown];
        var (core, periphery) = (_zones[0][last], _zones[^1][last]);
        return core > 0 && periphery < 0
            ? _phrases.Format(Word.DrainTitle, Phrases.Year(run.Years[last]), run.Fine(core), run.Fine(-periphery))
            : _phrases.Format(Word.DrainTitlePlain, Phrases.Year(run.Years[last]), run.Signed(core), run.Signed(periphery));
    }

    private IEnumerable<string> Caption(int last)
    {
        if (last < 0)
            yield break;
        yield return _phrases.Format(Word.DrainCaption, [Phrases.Year(run.Years[last]), .. _zones.Select(zone => run.Signed(zone[last], 2))]);
        if (_kinds.Length > 0)
            yield return _phrases.Format(Word.DrainCaptionKinds, Phrases.Year(run.Years[last]), string.Join(", ", _kinds.Select(kind => $"{Captions.AsPart(_phrases[PaymentShares.Name(kind.Kind)])} {_phrases.Percent(kind.Shares[last], 2)}")));
    }

    private void Draw(FigureCanvas canvas)
    {
        if (_zones.All(zone => Composer.Last(zone) < 0))
            return;
        canvas.AddYears(run.Years[0], run.Years[^1]);
        DrawKinds(canvas);
        var all = _zones.SelectMany(zone => zone).Where(value => !double.IsNaN(value)).Select(value => 100 * value).Append(0).ToArray();
        var room = Math.Max(0.1, (all.Max() - all.Min()) * 0.06);
        canvas.AddPanel(new LinearAxis { Minimum = all.Min() - room, Maximum = all.Max() + room, IntervalLength = 40 }, "net", _phrases[Word.PanelDrain], 0.42, 1);
        canvas.AddLine("net", [run.Years[0], run.Years[^1]], [0, 0], Palette.Muted, LineStyle.Solid, 1);
        foreach (var (zone, shares) in Zones.Proper.Zip(_zones))
        {
            var last = Composer.Last(shares);
            if (last < 0)
                continue;
            double[] percent = [.. shares.Select(share => 100 * share)];
            canvas.AddRibbon("net", run.Years, [.. percent.Select(value => value * 0)], percent, OxyColor.FromAColor(AreaAlpha, Palette.Of(zone)));
            canvas.AddLine("net", run.Years, percent, Palette.Of(zone), Palette.Dashes(zone));
            canvas.AddLabel("net", _phrases.Of(zone), run.Signed(shares[last]), run.Years[last], percent[last], Palette.Of(zone));
        }
    }

    private void DrawKinds(FigureCanvas canvas)
    {
        var most = _kinds.SelectMany(kind => kind.Shares).Where(share => !double.IsNaN(share)).DefaultIfEmpty(0).Max();
        canvas.AddPanel(new LinearAxis { Minimum = 0, Maximum = Math.Max(0.1, 108 * most), IntervalLength = 34 }, "kinds", _phrases[Word.PanelKinds], 0, 0.27);
        foreach (var (kind, shares) in _kinds)
        {
            var last = Composer.Last(shares);
            if (last < 0)
                continue;
            var (colour, dashes) = PaymentShares.Look(kind);
            canvas.AddLine("kinds", run.Years, [.. shares.Select(share => 100 * share)], colour, dashes, 1.8);
            canvas.AddLabel("kinds", _phrases[PaymentShares.Name(kind)], "", run.Years[last], 100 * shares[last], colour);
        }
    }
}
