using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Figures;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Animation;

/// <summary>Every state as a circle: income to the right, manufactures in its exports upward, people as area, the zone as colour.</summary>
/// <remarks>After the moving circles of Gapminder (Rosling 2006), with what the world-system is about on the axes.</remarks>
internal sealed class BubbleFigure(Composer run, StatePaths paths)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "bubbles";

    private const double LargestRadius = 34;
    private const double Half = 0.5;
    private const double Margin = 1.25;
    private const double Lowest = -4;
    private const double Highest = 104;

    private readonly Phrases _phrases = run.Phrases;
    private readonly HashSet<string> _named = Highlights.Of(paths);
    private readonly double _mostPeople = Largest(paths, year => year.Population);
    private readonly double _leastIncome = -Largest(paths, year => -year.Income) / Margin;
    private readonly double _mostIncome = Largest(paths, year => year.Income) * Margin;

    public AnimatedFigure Compose()
    {
        var texts = run.Texts(Title(), _phrases[Word.BubbleSubtitle], [.. Caption()]);
        string[] used = [StatesTimeline.ZoneName, StatesTimeline.PopulationName, .. paths.HasIncome ? Array.Empty<string>() : [StatesTimeline.ProductName], StatesTimeline.ManufacturesExportShare];
        var notes = run.MissingOfStates(used);
        return new AnimatedFigure(new Figure(Id, texts, Table(), notes, Draw), paths.Years, IsThere ? [.. paths.States.Select(Track)] : [], [], StayInPlace: false);
    }

    private bool IsThere => _mostPeople > 0 && _mostIncome > 0 && paths.States.Any(state => state.Years.Any(year => Radius(year) > 0));

    private static double Largest(StatePaths paths, Func<StateYear, double> value) =>
        paths.States.SelectMany(state => state.Years).Select(value).Where(double.IsFinite).DefaultIfEmpty(0).Max();

    private double Radius(StateYear year) =>
        year.Income > 0 && double.IsFinite(year.Manufactures) ? CircleSheet.Radius(year.Population, _mostPeople, LargestRadius) : 0;

    private string Title()
    {
        int[] both = [.. Enumerable.Range(0, paths.States.Length).Where(i => IsKnown(paths.States[i].Years[0]) && IsKnown(paths.States[i].Years[^1]))];
        var turned = both.Count(i => paths.States[i].Years[0].Manufactures > Half && paths.States[i].Years[^1].Manufactures < Half);
        return turned > 0
            ? _phrases.Format(Word.BubbleTitle, Phrases.Year(paths.Years[0]), Phrases.Year(paths.Years[^1]), turned, both.Length)
            : _phrases[Word.BubbleTitleUnknown];
    }

    private static bool IsKnown(StateYear year) => double.IsFinite(year.Manufactures);

    private IEnumerable<string> Caption()
    {
        var known = paths.States.Where(state => Radius(state.Years[^1]) > 0).ToArray();
        if (known.Length == 0)
            yield break;
        var (rich, poor) = (known.MaxBy(state => state.Years[^1].Income)!, known.MinBy(state => state.Years[^1].Income)!);
        yield return _phrases.Format(
            Word.BubbleCaption, Phrases.Year(paths.Years[^1]),
            rich.Name, _phrases.Number(rich.Years[^1].Income), _phrases.Percent(rich.Years[^1].Manufactures),
            poor.Name, _phrases.Number(poor.Years[^1].Income), _phrases.Percent(poor.Years[^1].Manufactures));
    }

    private FigureTable Table() => new(
        [_phrases[Word.ColumnState], _phrases[Word.ColumnZone], Measure(), _phrases[Word.PanelMix], _phrases[Word.ColumnPeople]],
        [.. paths.States.OrderByDescending(state => double.IsFinite(state.Years[^1].Income) ? state.Years[^1].Income : -1).Select(Row)]);

    private ImmutableArray<string> Row(StatePath state)
    {
        var last = state.Years[^1];
        return [state.Name, _phrases.Of(last.Zone), _phrases.Number(last.Income), _phrases.Percent(last.Manufactures), _phrases.Number(last.Population)];
    }

    private string Measure() => _phrases[paths.HasIncome ? Word.AxisIncome : Word.AxisProduct];

    private CircleTrack Track(StatePath state, int i) => new(
        CircleSheet.Mark(i), state.Name, CircleSheet.Label(i), _named.Contains(state.Name),
        [.. state.Years.Select(year => Radius(year) is var radius && radius > 0 ? new CircleYear(year.Zone, Across(year.Income), 1 - Upward(year.Manufactures), radius) : new CircleYear(year.Zone, 0, 1, 0))]);

    private double Across(double income) => Math.Log(income / _leastIncome) / Math.Log(_mostIncome / _leastIncome);

    private static double Upward(double share) => (100 * share - Lowest) / (Highest - Lowest);

    private void Draw(FigureCanvas canvas)
    {
        if (!IsThere)
            return;
        canvas.AddBottom(new RoundLogarithmicAxis { Key = "income", Minimum = _leastIncome, Maximum = _mostIncome }, Measure());
        canvas.AddPanel(new LinearAxis { Minimum = Lowest, Maximum = Highest, MajorStep = 25 }, CircleSheet.Panel, _phrases[Word.PanelMix], 0, 1);
        canvas.AddZoneKey(_phrases);
        canvas.AddYearStamp(paths.Years[^1], atTop: false);
        canvas.Model.Series.Add(new MovingCircles([.. paths.States.Select(Circle)], canvas.Size) { YAxisKey = CircleSheet.Panel, XAxisKey = "income" });
    }

    private MovingCircle Circle(StatePath state, int i)
    {
        var last = state.Years[^1];
        var radius = Radius(last);
        var place = radius > 0 ? new DataPoint(last.Income, 100 * last.Manufactures) : DataPoint.Undefined;
        return CircleSheet.Circle(i, state.Name, place, radius, last.Zone, _named);
    }
}
