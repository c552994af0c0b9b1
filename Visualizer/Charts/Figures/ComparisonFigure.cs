using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>Two runs: the gap ratio of both with the difference shaded; beneath, product per head of their cores and peripheries.</summary>
internal sealed class ComparisonFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "comparison";

    private const int RowsOfTable = 11;
    private const byte ShadeAlpha = 60;
    private static readonly string[] Letters = ["A", "B"];
    private static readonly LineStyle[] Dashes = [LineStyle.Solid, LineStyle.Dash];
    private static readonly Zone[] Compared = [Zone.Core, Zone.Periphery];

    private readonly Language _language;
    private readonly Phrases _phrases;
    private readonly RunTimelines[] _runs;
    private readonly int[] _years;
    private readonly double[][] _ratios;
    private readonly string[] _names;

    // Of one scenario and one seed: what else tells them apart names them, and what they share is their source.
    private readonly bool _alike;

    public ComparisonFigure(RunTimelines first, RunTimelines second, Language language)
    {
        (_language, _phrases, _runs) = (language, language.Phrases, [first, second]);
        _years = [.. first.World.Years.Concat(second.World.Years).Distinct().Order()];
        _names = [.. _runs.Select(run => Captions.Run(_phrases, run.Origin) is { Length: > 0 } name ? name : _phrases[Word.Undefined])];
        _alike = _names[0] == _names[1] && _runs.All(run => run.Origin.Mark is { Length: > 0 });
        if (_alike)
            _names = [.. _runs.Select(run => run.Origin.Mark!)];
        _ratios = [.. _runs.Select(run => Column(run, WorldTimeline.GapRatio))];
    }

    public Figure Compose()
    {
        var source = _phrases.Format(Word.Source, string.Join(", ", _runs.Select(run => run.Origin.Version).Where(version => version is not null).Distinct())).TrimEnd();
        if (_alike && Captions.Run(_phrases, _runs[0].Origin) is { Length: > 0 } shared)
            source += ", " + shared;
        string[] caption = [.. Caption()];
        var texts = Captions.Write(_language, source, Title(), _phrases[Word.CompareSubtitle], [.. caption, Captions.Span(_phrases, _years[0], _years[^1])], caption.Length);
        var notes = _runs.SelectMany(run => new Composer(run, _language).Missing([WorldTimeline.GapRatio, .. Compared.Select(WorldTimeline.ZoneProductPerHead)])).Distinct();
        return new Figure(Id, texts, Table(), notes, Draw);
    }

    /// <summary>A column in the years of both runs.</summary>
    private double[] Column(RunTimelines run, string column)
    {
        var values = run.World.Years.Zip(run.World.Column(column)).ToDictionary(pair => pair.First, pair => pair.Second);
        return [.. _years.Select(year => values.GetValueOrDefault(year, double.NaN))];
    }

    private int[] Common() => [.. Enumerable.Range(0, _years.Length).Where(i => !double.IsNaN(_ratios[0][i] + _ratios[1][i]))];

    private string Title() => Common() is [.., var last]
        ? _phrases.Format(Word.CompareTitle, Phrases.Year(_years[last]), _phrases.Number(_ratios[0][last], 1), _phrases.Number(_ratios[1][last], 1))
        : _phrases[Word.CompareTitleUnknown];

    private IEnumerable<string> Caption()
    {
        foreach (var (letter, name) in Letters.Zip(_names))
            yield return $"{letter}: {name}.";
        if (Common() is not { Length: > 0 } common)
            yield break;
        var most = common.MaxBy(i => Math.Abs(_ratios[0][i] - _ratios[1][i]));
        yield return _phrases.Format(Word.CompareCaption, Phrases.Year(_years[most]), _phrases.Number(_ratios[0][most], 1), _phrases.Number(_ratios[1][most], 1));
    }

    private FigureTable Table()
    {
        var count = Math.Min(RowsOfTable, _years.Length);
        int[] picked = [.. Enumerable.Range(0, count).Select(i => count == 1 ? 0 : (int)Math.Round((double)i * (_years.Length - 1) / (count - 1)))];
        var columns = Compared.SelectMany(zone => Letters.Zip(_runs, (letter, run) => ($"{letter}: {_phrases.Of(zone)}", Values: Column(run, WorldTimeline.ZoneProductPerHead(zone)))))
            .Prepend(("B: " + _phrases[Word.RatioColumn], _ratios[1])).Prepend(("A: " + _phrases[Word.RatioColumn], _ratios[0])).ToArray();
        return new FigureTable(
            [_phrases[Word.Year], .. columns.Select(column => column.Item1)],
            [.. picked.Select(i => ImmutableArray.Create([Phrases.Year(_years[i]), .. columns.Select(column => _phrases.Number(column.Item2[i]))]))]);
    }

    private void Draw(FigureCanvas canvas)
    {
        var hasRatio = _ratios.Any(ratio => Composer.Last(ratio) >= 0);
        var means = Compared.SelectMany(zone => _runs.Select((run, r) => (Zone: zone, Run: r, Values: Column(run, WorldTimeline.ZoneProductPerHead(zone))))).Where(mean => Composer.Last(mean.Values) >= 0).ToArray();
        if (!hasRatio && means.Length == 0)
            return;
        canvas.AddKey([.. Letters.Zip(_names).Select((pair, r) => new KeyEntry($"{pair.First}: {pair.Second}", Palette.Ink, Dashes[r]))]);
        canvas.AddYears(_years[0], _years[^1]);
        if (means.Length > 0)
            DrawMeans(canvas, means, hasRatio ? 0.37 : 1);
        if (hasRatio)
            DrawRatios(canvas, means.Length > 0 ? 0.6 : 0);
    }

    private void DrawMeans(FigureCanvas canvas, (Zone Zone, int Run, double[] Values)[] means, double to)
    {
        var all = means.SelectMany(mean => mean.Values).Where(value => !double.IsNaN(value)).ToArray();
        canvas.AddPanel(new RoundLogarithmicAxis { Minimum = all.Min() / 1.08, Maximum = all.Max() * 1.08, PowerPadding = false, StringFormat = "#,0.###" }, "product", _phrases[Word.PanelProduct], 0, to);
        foreach (var (zone, run, values) in means)
        {
            var last = Composer.Last(values);
            canvas.AddLine("product", _years, values, Palette.Of(zone), Dashes[run], 2);
            canvas.AddLabel("product", $"{Letters[run]}: {_phrases.Of(zone)}", "", _years[last], values[last], Palette.Of(zone));
        }
    }

    private void DrawRatios(FigureCanvas canvas, double from)
    {
        var highest = _ratios.SelectMany(ratio => ratio).Where(value => !double.IsNaN(value)).Max();
        canvas.AddPanel(new LinearAxis { Minimum = 0, Maximum = highest * 1.08, IntervalLength = 40 }, "ratio", _phrases[Word.PanelRatio], from, 1);
        canvas.AddRibbon("ratio", _years, _ratios[0], _ratios[1], OxyColor.FromAColor(ShadeAlpha, Palette.Grey));
        for (var r = 0; r < _runs.Length; r++)
        {
            var last = Composer.Last(_ratios[r]);
            if (last < 0)
                continue;
            canvas.AddLine("ratio", _years, _ratios[r], Palette.Ink, Dashes[r]);
            canvas.AddLabel("ratio", $"{Letters[r]}: {_phrases.Format(Word.RatioLabel, _phrases.Number(_ratios[r][last], 1))}", "", _years[last], _ratios[r][last], Palette.Ink);
        }
    }
}
