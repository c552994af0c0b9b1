using System.Globalization;
using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>Wars, colonies and debt programmes on one line of time: a panel each.</summary>
internal sealed class ChronicleFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "chronicle";

    /// <summary>A little more than half: neighbours overlap, so that no seam shows.</summary>
    private const double HalfYear = 0.56;
    private const double Gap = 0.17;

    private readonly Composer _run;
    private readonly Phrases _phrases;
    private readonly (int Year, int Value)[] _atWar = [], _colonies = [], _programmes = [], _restructurings = [];

    public ChronicleFigure(Composer run)
    {
        (_run, _phrases) = (run, run.Phrases);
        var years = Enumerable.Range(run.Years[0], run.Years[^1] - run.Years[0] + 1).ToArray();
        if (run.Wars is { Count: > 0 } wars)
            _atWar = [.. years.Select(year => (year, wars.StatesAtWar(year)))];
        if (run.Events is not { } events)
            return;
        _colonies = Ruled(events, years);
        _programmes = Counts(events, EventsTimeline.Programme);
        _restructurings = Counts(events, EventsTimeline.Restructuring);
    }

    public Figure Compose()
    {
        var texts = _run.Texts(Title(), Subtitle(), [.. Caption()]);
        var table = _run.Table(
            (_phrases[Word.AtWarColumn], i => Cell(_atWar, _run.Years[i])),
            (_phrases[Word.ColoniesColumn], i => Cell(_colonies, _run.Years[i])),
            (_phrases[Word.ProgrammesColumn], i => SoFar(_run.Years[i])));
        return new Figure(Id, texts, table, MissingWars().Concat(_run.MissingFile(_run.Events, EventsTimeline.FileName)), Draw);
    }

    // States do not fight in every scenario: a run that never had the file lacks nothing.
    private IEnumerable<string> MissingWars() => _run.ExpectsWars ? _run.MissingFile(_run.Wars, WarsTimeline.FileName) : [];

    /// <summary>States under the rule of another, each year; empty where nobody ever is.</summary>
    private static (int Year, int Value)[] Ruled(EventsTimeline events, int[] years)
    {
        var changes = events.Events.Where(e => e.Name is EventsTimeline.Conquest or EventsTimeline.Independence).ToArray();
        if (changes.Length == 0)
            return [];
        // Who becomes independent without having been conquered was ruled from the start.
        var ruled = changes.GroupBy(e => e.State).Where(state => state.First().Name == EventsTimeline.Independence).Select(state => state.Key).ToHashSet();
        var (next, counts) = (0, new List<(int, int)>());
        foreach (var year in years)
        {
            for (; next < changes.Length && changes[next].Year <= year; next++)
            {
                if (changes[next].Name == EventsTimeline.Conquest)
                    ruled.Add(changes[next].State);
                else
                    ruled.Remove(changes[next].State);
            }
            counts.Add((year, ruled.Count));
        }
        return [.. counts];
    }

    private static (int Year, int Value)[] Counts(EventsTimeline events, string name) =>
        [.. events.Of(name).GroupBy(e => e.Year).Select(year => (year.Key, year.Count()))];

    private static string Cell((int Year, int Value)[] series, int year) => series.Length == 0 ? "–" : series.FirstOrDefault(s => s.Year == year).Value.ToString(CultureInfo.InvariantCulture);

    private string SoFar(int year) => _run.Events is null ? _phrases[Word.Undefined] : _programmes.Where(s => s.Year <= year).Sum(s => s.Value).ToString(CultureInfo.InvariantCulture);

    private string Title()
    {
        int Count(string name) => _run.Events?.Of(name).Count() ?? 0;
        var counts = new[]
        {
            (Word.CountWars, _run.Wars?.Count ?? 0), (Word.CountConquests, Count(EventsTimeline.Conquest)),
            (Word.CountIndependences, Count(EventsTimeline.Independence)), (Word.CountProgrammes, Count(EventsTimeline.Programme)),
        }.Where(count => count.Item2 > 0).Select(count => _phrases.Format(count.Item1, count.Item2)).ToArray();
        return counts.Length == 0 ? _phrases[Word.ChronicleTitleUnknown] : _phrases.Format(Word.ChronicleTitle, string.Join(", ", counts));
    }

    /// <summary>What is drawn, from top to bottom.</summary>
    private string Subtitle()
    {
        var drawn = new[]
        {
            (Word.PanelWars, _atWar.Length > 0), (Word.PanelColonies, _colonies.Length > 0), (Word.ChronicleOfDebt, _programmes.Length + _restructurings.Length > 0),
        };
        var any = drawn.Any(part => part.Item2);
        return _phrases.Format(Word.ChronicleSubtitle, string.Join(", ", drawn.Where(part => part.Item2 || !any).Select(part => Captions.AsPart(_phrases[part.Item1]))));
    }

    private IEnumerable<string> Caption()
    {
        if (_atWar.Length > 0)
            yield return _phrases.Format(Word.ChronicleWars, Phrases.Year(Peak(_atWar).Year), Peak(_atWar).Value);
        if (_colonies.Length > 0)
            yield return _phrases.Format(Word.ChronicleColonies, Phrases.Year(Peak(_colonies).Year), Peak(_colonies).Value, Phrases.Year(_colonies[^1].Year), _colonies[^1].Value);
        if (_programmes.Length > 0)
            yield return _phrases.Format(Word.ChronicleDebt, Phrases.Year(_programmes[0].Year), Phrases.Year(_programmes[^1].Year), _restructurings.Sum(s => s.Value));
    }

    private static (int Year, int Value) Peak((int Year, int Value)[] series) => series.MaxBy(s => s.Value);

    private void Draw(FigureCanvas canvas)
    {
        var panels = new List<Action<double, double>>();
        if (_programmes.Length + _restructurings.Length > 0)
            panels.Add((from, to) => DrawDebt(canvas, from, to));
        if (_colonies.Length > 0)
            panels.Add((from, to) => DrawArea(canvas, "colonies", _colonies, Word.PanelColonies, Palette.Of(Zone.SemiPeriphery), from, to));
        if (_atWar.Length > 0)
            panels.Add((from, to) => DrawArea(canvas, "wars", _atWar, Word.PanelWars, Palette.Loss, from, to));
        if (panels.Count == 0)
            return;
        canvas.AddYears(_run.Years[0], _run.Years[^1]);
        var height = (1 - Gap * (panels.Count - 1)) / panels.Count;
        for (var i = 0; i < panels.Count; i++)
            panels[i](i * (height + Gap), i * (height + Gap) + height);
    }

    /// <summary>Steps from zero, with the peak written over it.</summary>
    private void DrawArea(FigureCanvas canvas, string panel, (int Year, int Value)[] series, Word heading, OxyColor colour, double from, double to)
    {
        var peak = Peak(series);
        canvas.AddPanel(Whole(peak.Value), panel, _phrases[heading], from, to);
        Bars(canvas, panel, series, colour, 0, HalfYear);
        Write(canvas, panel, peak, colour);
    }

    private void DrawDebt(FigureCanvas canvas, double from, double to)
    {
        var all = _programmes.Concat(_restructurings).ToArray();
        canvas.AddPanel(Whole(all.Max(s => s.Value)), "debt", _phrases[Word.PanelDebt], from, to);
        Bars(canvas, "debt", _programmes, Palette.Ink, -HalfYear, 0);
        Bars(canvas, "debt", _restructurings, Palette.Gain, HalfYear, 0);
        if (_programmes.Length > 0)
            Write(canvas, "debt", Peak(_programmes), Palette.Ink);
        if (_restructurings.Length > 0)
            canvas.AddKey(new KeyEntry(_phrases[Word.KeyProgrammes], Palette.Ink), new KeyEntry(_phrases[Word.KeyRestructurings], Palette.Gain));
    }

    private static LinearAxis Whole(int most) => new() { Minimum = 0, Maximum = Math.Max(1, most * 1.3), MinimumMajorStep = 1, IntervalLength = 34, StringFormat = "0" };

    private void Write(FigureCanvas canvas, string panel, (int Year, int Value) peak, OxyColor colour)
    {
        var along = (double)(peak.Year - _run.Years[0]) / Math.Max(1, _run.Years[^1] - _run.Years[0]);
        var across = along switch { < 0.15 => HorizontalAlignment.Left, > 0.85 => HorizontalAlignment.Right, _ => HorizontalAlignment.Center };
        canvas.AddNote(panel, $"{Phrases.Year(peak.Year)}: {peak.Value}", peak.Year, peak.Value, colour, across, VerticalAlignment.Bottom, bold: true, up: 2);
    }

    private static void Bars(FigureCanvas canvas, string panel, (int Year, int Value)[] series, OxyColor colour, double shift, double half)
    {
        // Neighbours of one height are one box.
        for (var i = 0; i < series.Length;)
        {
            var end = i;
            while (half > 0 && end + 1 < series.Length && series[end + 1].Value == series[i].Value && series[end + 1].Year == series[end].Year + 1)
                end++;
            var width = half > 0 ? half : HalfYear / 2 * 1.6;
            if (series[i].Value > 0)
                canvas.AddBox(panel, series[i].Year + shift - width, series[end].Year + shift + width, 0, series[i].Value, colour);
            i = end + 1;
        }
    }
}
