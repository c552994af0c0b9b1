using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Animation;

/// <summary>Who trades with whom: a circle a state, its area the state's share of world income; a line a pair, its width the pair's share of world trade.</summary>
internal sealed class NetworkFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "network";

    private const int LinksOfYear = 60;
    private const int RowsOfTable = 15;
    private const double LargestRadius = 26;
    private const double WidestLine = 12;
    private const double Edge = 1.12;

    private readonly Composer _run;
    private readonly StatePaths _paths;
    private readonly Phrases _phrases;
    private readonly NetworkLayout _layout;
    private readonly HashSet<string> _named;
    private readonly Dictionary<string, int> _index;
    private readonly TradeShares[] _years;
    private readonly (string One, string Other)[] _pairs;
    private readonly double[] _worldIncomes;
    private readonly double _largestIncomeShare;
    private readonly double _largestShare;

    public NetworkFigure(Composer run, StatePaths paths, TradeLinks links, IReadOnlyDictionary<string, (double X, double Y)>? positions)
    {
        (_run, _paths, _phrases) = (run, paths, run.Phrases);
        _layout = NetworkLayout.Of(paths, positions);
        _named = Highlights.Of(paths);
        _index = paths.States.Select((state, i) => (state.Name, i)).ToDictionary(state => state.Name, state => state.i, StringComparer.Ordinal);
        _years = [.. paths.Years.Select(year => new TradeShares([.. links.In(year).Where(link => _index.ContainsKey(link.One) && _index.ContainsKey(link.Other))], LinksOfYear))];
        _pairs = [.. _years.SelectMany(year => year.Drawn.Keys).Distinct().OrderBy(pair => _index[pair.One]).ThenBy(pair => _index[pair.Other])];
        _worldIncomes = [.. paths.Years.Select((_, year) => paths.States.Select(state => Income(state.Years[year])).Where(double.IsFinite).Sum())];
        _largestIncomeShare = paths.Years.SelectMany((_, year) => paths.States.Select(state => IncomeShare(state, year))).Where(double.IsFinite).DefaultIfEmpty(0).Max();
        _largestShare = _years.SelectMany(year => year.Drawn.Values).DefaultIfEmpty(0).Max();
    }

    public AnimatedFigure Compose()
    {
        var texts = _run.Texts(Title(), _phrases[_layout.IsMap ? Word.NetworkSubtitleMap : Word.NetworkSubtitleRing], [.. Caption()]);
        var figure = new Figure(Id, texts, Table(), [], Draw);
        return _pairs.Length == 0
            ? new AnimatedFigure(figure, _paths.Years, [], [], StayInPlace: true)
            : new AnimatedFigure(figure, _paths.Years, [.. _paths.States.Select(Track)], [.. _pairs.Select(Line)], StayInPlace: true);
    }

    private static double Income(StateYear year) => year.Income * year.Population;

    private double IncomeShare(StatePath state, int year) => Income(state.Years[year]) / _worldIncomes[year];

    private double Radius(StatePath state, int year) => CircleSheet.Radius(IncomeShare(state, year), _largestIncomeShare, LargestRadius);

    private double Width((string, string) pair, int year) => _largestShare > 0 ? WidestLine * _years[year].Drawn.GetValueOrDefault(pair) / _largestShare : 0;

    private Zone ZoneAtEnd(string state) => _paths.States[_index[state]].Years[^1].Zone;

    private string Title()
    {
        var last = _years[^1];
        if (last.All.Length == 0 || _paths.States.All(state => state.Years[^1].Zone == Zone.None))
            return _phrases[Word.NetworkTitleUnknown];
        var core = last.ShareOf(pair => ZoneAtEnd(pair.One) == Zone.Core || ZoneAtEnd(pair.Other) == Zone.Core);
        var periphery = last.ShareOf(pair => ZoneAtEnd(pair.One) == Zone.Periphery && ZoneAtEnd(pair.Other) == Zone.Periphery);
        return _phrases.Format(Word.NetworkTitle, Phrases.Year(_paths.Years[^1]), _phrases.Percent(core), _phrases.Percent(periphery));
    }

    private IEnumerable<string> Caption()
    {
        if (_years[^1].All.Length > 0)
            yield return _phrases.Format(Word.NetworkCaption, LinksOfYear, Phrases.Year(_paths.Years[^1]), _phrases.Percent(_years[^1].Drawn.Values.Sum()));
    }

    private FigureTable Table() => new(
        [_phrases[Word.ColumnPair], _phrases[Word.ColumnTradeShare]],
        [.. _years[^1].All.Take(RowsOfTable).Select(link => ImmutableArray.Create(link.Pair.One + " – " + link.Pair.Other, _phrases.Percent(link.Share, 1)))]);

    private CircleTrack Track(StatePath state, int i) => new(
        CircleSheet.Mark(i), state.Name, CircleSheet.Label(i), _named.Contains(state.Name), [.. state.Years.Select((year, at) => new CircleYear(year.Zone, 0, 0, Radius(state, at)))]);

    private LineTrack Line((string, string) pair, int i) => new(LineMark(i), [.. Enumerable.Range(0, _years.Length).Select(year => Width(pair, year))]);

    private static string LineMark(int i) => FormattableString.Invariant($"l{i}");

    private void Draw(FigureCanvas canvas)
    {
        if (_pairs.Length == 0)
            return;
        canvas.Model.PlotType = _layout.IsMap ? PlotType.Cartesian : PlotType.XY;
        canvas.Model.Axes.Add(new LinearAxis { Key = "across", Position = AxisPosition.Bottom, Minimum = -Edge, Maximum = Edge, IsAxisVisible = false });
        canvas.AddPanel(new LinearAxis { Minimum = -Edge, Maximum = Edge, IsAxisVisible = false }, CircleSheet.Panel, _phrases[Word.PanelNetwork], 0, 1);
        canvas.AddZoneKey(_phrases);
        canvas.AddYearStamp(_paths.Years[^1], atTop: false);
        var last = _years.Length - 1;
        canvas.Model.Series.Add(new MovingLines([.. _pairs.Select((pair, i) => new MovingLine(LineMark(i), Place(_index[pair.One]), Place(_index[pair.Other]), Width(pair, last)))], canvas.Size) { YAxisKey = CircleSheet.Panel, XAxisKey = "across" });
        canvas.Model.Series.Add(new MovingCircles([.. _paths.States.Select(Circle)], canvas.Size) { YAxisKey = CircleSheet.Panel, XAxisKey = "across" });
    }

    private DataPoint Place(int state) => new(_layout.Places[state].X, _layout.Places[state].Y);

    private MovingCircle Circle(StatePath state, int i) =>
        CircleSheet.Circle(i, state.Name, Place(i), Radius(state, _years.Length - 1), state.Years[^1].Zone, _named);
}
