using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>Share of states in each zone, as stacked bands: the core on top, states in no zone above all.</summary>
internal sealed class ZonesFigure(Composer run)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "zones";

    private const byte BandAlpha = 205;
    private const double LeastNamed = 0.06;
    private static readonly Zone[] FromBelow = [Zone.Periphery, Zone.SemiPeriphery, Zone.Core, Zone.None];

    private readonly Phrases _phrases = run.Phrases;
    private readonly Dictionary<Zone, double[]> _shares = Shares(run);

    public Figure Compose()
    {
        var texts = run.Texts(Title(), _phrases[Word.ZonesSubtitle], [.. Caption()]);
        var notes = run.States is { HasZones: true } ? [] : run.MissingOfStates("zone").Concat(run.Missing(Zones.Proper.Select(WorldTimeline.ZoneStates)));
        var table = run.Table([.. Zones.Proper.Append(Zone.None).Select(zone => (_phrases.Of(zone), (Func<int, string>)(i => _phrases.Percent(_shares[zone][i], 1))))]);
        return new Figure(Id, texts, table, notes, Draw);
    }

    /// <summary>From the states where the file has their zones; otherwise from the world's counts, of the states that have one.</summary>
    private static Dictionary<Zone, double[]> Shares(Composer run)
    {
        if (run.States is { HasZones: true })
            return FromBelow.ToDictionary(zone => zone, zone => run.FromStates(year => year.ShareOfStates(zone)));
        var counts = Zones.Proper.ToDictionary(zone => zone, zone => run.World.Column(WorldTimeline.ZoneStates(zone)));
        var shares = counts.ToDictionary(pair => pair.Key, pair => pair.Value.Select((count, i) => count / counts.Values.Sum(column => column[i])).ToArray());
        shares[Zone.None] = [.. shares[Zone.Core].Select(share => double.IsNaN(share) ? double.NaN : 0)];
        return shares;
    }

    private string Title()
    {
        var last = Composer.Last(_shares[Zone.None]);
        if (last < 0)
            return _phrases[Word.ZonesTitleUnknown];
        return FirstZones() < 0
            ? _phrases[Word.ZonesTitleNone]
            : _phrases.Format(Word.ZonesTitle, Phrases.Year(run.Years[last]), _phrases.Percent(_shares[Zone.Core][last]), _phrases.Percent(_shares[Zone.Periphery][last]));
    }

    private IEnumerable<string> Caption()
    {
        var last = Composer.Last(_shares[Zone.None]);
        if (last < 0)
            yield break;
        if (FirstZones() is var first && first >= 0)
            yield return _phrases.Format(Word.ZonesCaptionFirst, Phrases.Year(run.Years[first]));
        yield return Sentence(Word.ZonesCaption, last, zone => _shares[zone][last]);
        if (run.States?.In(run.Years[last]) is { } states && !double.IsNaN(states.ShareOfPeople(Zone.None)))
            yield return Sentence(Word.ZonesCaptionPopulation, last, states.ShareOfPeople);
    }

    private string Sentence(Word word, int year, Func<Zone, double> share) =>
        _phrases.Format(word, [Phrases.Year(run.Years[year]), .. Zones.Proper.Append(Zone.None).Select(zone => _phrases.Percent(share(zone)))]);

    private int FirstZones() => Array.FindIndex(_shares[Zone.None], share => share < 1);

    private void Draw(FigureCanvas canvas)
    {
        var last = Composer.Last(_shares[Zone.None]);
        if (last < 0)
            return;
        canvas.AddYears(run.Years[0], run.Years[^1]);
        canvas.AddPanel(new LinearAxis { Minimum = 0, Maximum = 100, MajorStep = 25 }, "share", _phrases[Word.PanelZones], 0, 1);
        var floor = new double[run.Years.Length];
        var key = new List<KeyEntry>();
        foreach (var zone in FromBelow)
        {
            double[] top = [.. floor.Zip(_shares[zone], (below, share) => below + 100 * share)];
            var colour = zone == Zone.None ? Palette.Grey : OxyColor.FromAColor(BandAlpha, Palette.Of(zone));
            if (_shares[zone].Any(share => share > 0))
                canvas.AddRibbon("share", run.Years, floor, top, colour);
            if (zone != FromBelow[^1])
                canvas.AddLine("share", run.Years, top, Palette.Paper, LineStyle.Solid, 1.6);
            if (_shares[zone][last] > 0)
                canvas.AddLabel("share", _phrases.Of(zone), _phrases.Percent(_shares[zone][last]), run.Years[last], (floor[last] + top[last]) / 2, Palette.Of(zone), dot: false);
            else if (_shares[zone].Any(share => share > 0) && !NameOnBand(canvas, zone, floor))
                key.Add(new KeyEntry(_phrases.Of(zone), colour));
            floor = top;
        }
        if (key.Count > 0)
            canvas.AddKey(key);
    }

    /// <summary>A band that is gone by the last year has its name where it was, at its centre of gravity, if there is room.</summary>
    private bool NameOnBand(FigureCanvas canvas, Zone zone, double[] floor)
    {
        double Weight(int i) => double.IsNaN(_shares[zone][i]) ? 0 : _shares[zone][i];
        var total = Enumerable.Range(0, run.Years.Length).Sum(Weight);
        var year = Enumerable.Range(0, run.Years.Length).Sum(i => Weight(i) * run.Years[i]) / total;
        var nearest = Enumerable.Range(0, run.Years.Length).MinBy(i => Math.Abs(run.Years[i] - year));
        var named = run.Years.Where((_, i) => _shares[zone][i] > LeastNamed).ToArray();
        if (!(_shares[zone][nearest] > LeastNamed))
            return false;
        var room = 2 * Math.Min(year - named[0], named[^1] - year) / (run.Years[^1] - run.Years[0]);
        return canvas.AddNameOnBand("share", _phrases.Of(zone), year, floor[nearest] + 50 * _shares[zone][nearest], room, _shares[zone][nearest]);
    }
}
