using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>How states flow between the zones: a column a year, a block a zone, a band the states that go from one to another (an alluvial diagram).</summary>
internal sealed class ZoneFlowsFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "zone-flows";

    private const string Panel = "states";
    private const int MostColumns = 6, MostColumnsNarrow = 4;
    private const double HalfBlock = 0.075, HalfBlockNarrow = 0.12;
    private const double Gap = 0.035;
    private const double LeastCounted = 0.05;
    private const byte StayAlpha = 70, MoveAlpha = 190;
    private static readonly Zone[] FromAbove = [.. Zones.Proper, Zone.None];
    private static readonly int[] Steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000];

    private readonly Composer _run;
    private readonly Phrases _phrases;
    private readonly int[] _years;
    private int _up, _down, _faithful, _zoned;

    public ZoneFlowsFigure(Composer run)
    {
        (_run, _phrases) = (run, run.Phrases);
        _years = run.States is { HasZones: true } states ? [.. run.Years.Where(year => states.PlaceOf(year) >= 0)] : [];
        CountMoves();
    }

    public Figure Compose()
    {
        var texts = _run.Texts(
            _years.Length < 2 ? _phrases[Word.TransitionsTitleUnknown] : _phrases.Format(Word.ZoneFlowsTitle, _up, _down),
            _phrases[Word.ZoneFlowsSubtitle],
            _years.Length < 2 ? [] : [_phrases.Format(Word.ZoneFlowsCaption, _faithful, _zoned)]);
        return new Figure(Id, texts, Table(), _run.MissingOfStates(StatesTimeline.ZoneName), Draw);
    }

    /// <summary>Moves between the zones proper, year by year; states that were in no zone in between have moved, too.</summary>
    private void CountMoves()
    {
        foreach (var state in _run.States?.States ?? [])
        {
            Zone[] path = [.. _years.Select(year => state.ZoneAt(_run.States!.PlaceOf(year)) ?? Zone.None).Where(zone => zone != Zone.None)];
            var moves = path.Zip(path.Skip(1), (from, to) => to.CompareTo(from)).Where(move => move != 0).ToArray();
            _up += moves.Count(move => move < 0);
            _down += moves.Count(move => move > 0);
            _zoned += path.Length > 0 ? 1 : 0;
            _faithful += path.Length > 0 && moves.Length == 0 ? 1 : 0;
        }
    }

    /// <summary>The first year, round ones, the last: at most so many columns.</summary>
    private int[] Columns(int most)
    {
        if (_years.Length < 2)
            return [];
        foreach (var step in Steps)
        {
            int[] picked = [.. _years.Where(year => year == _years[0] || year == _years[^1] || year % step == 0)];
            // A round year next to the first or the last would only crowd it.
            picked = [.. picked.Where(year => year == _years[0] || year == _years[^1] || (year - _years[0] > step / 2 && _years[^1] - year > step / 2))];
            if (picked.Length <= most)
                return picked;
        }
        return [_years[0], _years[^1]];
    }

    /// <summary>How many states went from a zone to a zone between two years.</summary>
    private Dictionary<(Zone From, Zone To), int> Flows(int first, int second)
    {
        var before = _run.StatesIn(first).ToDictionary(s => s.State, s => s.Zone);
        return _run.StatesIn(second).Where(s => before.ContainsKey(s.State)).CountBy(s => (before[s.State], s.Zone)).ToDictionary();
    }

    private FigureTable Table()
    {
        var columns = Columns(MostColumns);
        return new FigureTable(
            [_phrases[Word.ZoneFlowsYears], _phrases[Word.ZoneFlowsFrom], _phrases[Word.ZoneFlowsTo], _phrases[Word.ZoneFlowsStates]],
            [.. columns.Zip(columns.Skip(1)).SelectMany(pair => Flows(pair.First, pair.Second).OrderBy(flow => flow.Key).Select(flow => ImmutableArray.Create(
                [$"{Phrases.Year(pair.First)}–{Phrases.Year(pair.Second)}", _phrases.Of(flow.Key.From), _phrases.Of(flow.Key.To), flow.Value.ToString(_phrases.Language.Culture)])))]);
    }

    private void Draw(FigureCanvas canvas)
    {
        var columns = Columns(canvas.Narrow ? MostColumnsNarrow : MostColumns);
        if (columns.Length < 2)
            return;
        var half = canvas.Narrow ? HalfBlockNarrow : HalfBlock;
        canvas.AddBottom(new LinearAxis
        {
            Minimum = -half - 0.02,
            Maximum = columns.Length - 1 + half,
            MajorStep = 1,
            LabelFormatter = place => Math.Abs(place - Math.Round(place)) < 1e-6 && place > -0.5 && place < columns.Length - 0.5 ? Phrases.Year(columns[(int)Math.Round(place)]) : "",
        });
        canvas.AddPanel(new LinearAxis { Minimum = 0, Maximum = 1 + 3 * Gap, LabelFormatter = _ => "", MajorGridlineStyle = LineStyle.None }, Panel, _phrases[Word.ZoneFlowsPanel], 0, 1);
        canvas.Model.Axes[^1].MajorGridlineStyle = LineStyle.None;
        Dictionary<Zone, Block>[] stacks = [.. columns.Select(Stack)];
        for (var column = 0; column + 1 < columns.Length; column++)
            Bands(canvas, column, half, Flows(columns[column], columns[column + 1]), stacks[column], stacks[column + 1]);
        for (var column = 0; column < columns.Length; column++)
            Blocks(canvas, column, half, stacks[column], isLast: column == columns.Length - 1);
        NameThoseInNoZone(canvas, stacks[0][Zone.None], stacks[^1][Zone.None]);
    }

    /// <summary>States that are in no zone at first, and in one at the end, have no label there.</summary>
    private void NameThoseInNoZone(FigureCanvas canvas, Block first, Block last)
    {
        if (first.Height > LeastCounted && last.States == 0)
            canvas.AddNote(Panel, _phrases.Of(Zone.None), 0.5, first.Middle, Palette.Ink);
    }

    private void Blocks(FigureCanvas canvas, int column, double half, Dictionary<Zone, Block> stack, bool isLast)
    {
        foreach (var (zone, block) in stack.Where(pair => pair.Value.States > 0))
        {
            var count = block.States.ToString(_phrases.Language.Culture);
            canvas.AddBox(Panel, column - half, column + half, block.Top - block.Height, block.Top, Palette.Of(zone));
            if (block.Height >= LeastCounted)
                canvas.AddNote(Panel, count, column, block.Middle, Palette.Paper, bold: true);
            if (isLast)
                canvas.AddLabel(Panel, _phrases.Of(zone), count, column + half, block.Middle, Palette.Of(zone), dot: false);
        }
    }

    private static void Bands(FigureCanvas canvas, int column, double half, Dictionary<(Zone From, Zone To), int> flows, Dictionary<Zone, Block> before, Dictionary<Zone, Block> after)
    {
        double leftAll = before.Values.Sum(block => block.States), rightAll = after.Values.Sum(block => block.States);
        var left = before.ToDictionary(block => block.Key, block => block.Value.Top);
        var right = after.ToDictionary(block => block.Key, block => block.Value.Top);
        foreach (var ((from, to), states) in flows.OrderBy(flow => flow.Key))
        {
            double leaving = states / leftAll, arriving = states / rightAll;
            canvas.AddFlow(Panel, (column + half, left[from], left[from] - leaving), (column + 1 - half, right[to], right[to] - arriving), OxyColor.FromAColor(from == to || from == Zone.None || to == Zone.None ? StayAlpha : MoveAlpha, Palette.Of(from)));
            left[from] -= leaving;
            right[to] -= arriving;
        }
    }

    /// <summary>Each zone's block in a year, the core above.</summary>
    private Dictionary<Zone, Block> Stack(int year)
    {
        var counts = _run.StatesIn(year).CountBy(s => s.Zone).ToDictionary();
        double all = counts.Values.Sum(), top = 1 + 3 * Gap;
        var stack = new Dictionary<Zone, Block>();
        foreach (var zone in FromAbove)
        {
            var states = counts.GetValueOrDefault(zone);
            stack[zone] = new Block(states, top, states / all);
            top -= states / all + Gap;
        }
        return stack;
    }

    /// <summary>A zone in a year.</summary>
    /// <param name="States">Its states.</param>
    /// <param name="Top">Where it begins.</param>
    /// <param name="Height">Its share of all states.</param>
    private readonly record struct Block(int States, double Top, double Height)
    {
        public double Middle => Top - Height / 2;
    }
}
