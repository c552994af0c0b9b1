using OxyPlot;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>Product per head of every state: one thin line each, in the colour of its zone at the end; richest, poorest and largest stand out.</summary>
internal sealed class IncomesFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "incomes";

    /// <summary>Thin lines need no more: a point for every few pixels.</summary>
    private const int MostPoints = 130;

    private readonly Composer _run;
    private readonly Phrases _phrases;
    private readonly List<(StateHistory State, double[] Values)> _states = [];
    private readonly int _first = -1, _last = -1;

    public IncomesFigure(Composer run)
    {
        (_run, _phrases) = (run, run.Phrases);
        foreach (var state in run.States?.States ?? [])
        {
            var values = run.Of(state, StateColumn.ProductPerHead);
            if (Composer.Last(values) < 0)
                continue;
            _states.Add((state, values));
            _last = Math.Max(_last, Composer.Last(values));
            _first = _first < 0 ? Composer.First(values) : Math.Min(_first, Composer.First(values));
        }
    }

    public Figure Compose()
    {
        var texts = _run.Texts(Title(), _phrases[Word.IncomesSubtitle], [.. Caption()]);
        var highlights = Highlights();
        var columns = highlights.Select(h => (h.Name, (Func<int, string>)(i => _phrases.Number(h.Values[i]))));
        var table = _run.Table([.. columns, (_phrases[Word.MedianColumn], i => _phrases.Number(Median(i)))]);
        return new Figure(Id, texts, table, _run.MissingOfStates(StatesTimeline.ProductName, StatesTimeline.ZoneName, StatesTimeline.PopulationName), canvas => Draw(canvas, highlights));
    }

    private string Title()
    {
        if (_states.Count < 2)
            return _phrases[Word.IncomesTitleUnknown];
        var now = _phrases.Number(At(_last).Max() / At(_last).Min(), 1);
        return _first == _last
            ? _phrases.Format(Word.IncomesTitleOneYear, Phrases.Year(_run.Years[_last]), now)
            : _phrases.Format(Word.IncomesTitle, Phrases.Year(_run.Years[_last]), now, Phrases.Year(_run.Years[_first]), _phrases.Number(At(_first).Max() / At(_first).Min(), 1));
    }

    private IEnumerable<string> Caption()
    {
        foreach (var i in new[] { _first, _last }.Distinct().Where(i => i >= 0))
        {
            var present = _states.Where(s => !double.IsNaN(s.Values[i])).OrderBy(s => s.Values[i]).ToArray();
            yield return _phrases.Format(Word.IncomesCaption, Phrases.Year(_run.Years[i]), present[^1].State.Name, _phrases.Number(present[^1].Values[i]), present[0].State.Name, _phrases.Number(present[0].Values[i]));
        }
    }

    private IEnumerable<double> At(int year) => _states.Select(s => s.Values[year]).Where(value => !double.IsNaN(value));

    private double Median(int year)
    {
        var sorted = At(year).Order().ToArray();
        return sorted.Length == 0 ? double.NaN : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The richest, the poorest and the largest state at the end; one state may be two of them.</summary>
    private List<(string Name, StateHistory State, double[] Values)> Highlights()
    {
        if (_last < 0)
            return [];
        var present = _states.Where(s => !double.IsNaN(s.Values[_last])).ToArray();
        double People((StateHistory State, double[] Values) s) => s.State.At(StateColumn.Population, _run.States!.PlaceOf(_run.Years[_last]));
        var roles = new List<(StateHistory State, double[] Values, Word Role)>
        {
            (present.MaxBy(s => s.Values[_last]).State, present.MaxBy(s => s.Values[_last]).Values, Word.Richest),
            (present.MinBy(s => s.Values[_last]).State, present.MinBy(s => s.Values[_last]).Values, Word.Poorest),
        };
        if (present.Where(s => People(s) > 0).ToArray() is { Length: > 0 } peopled)
            roles.Add((peopled.MaxBy(People).State, peopled.MaxBy(People).Values, Word.Largest));
        return [.. roles.GroupBy(role => role.State).Select(state => (
            $"{state.Key.Name}: {string.Join(", ", state.Select(role => _phrases[role.Role]))}", state.Key, state.First().Values))];
    }

    private void Draw(FigureCanvas canvas, List<(string Name, StateHistory State, double[] Values)> highlights)
    {
        if (_last < 0)
            return;
        var all = _states.SelectMany(s => s.Values).Where(value => !double.IsNaN(value)).ToArray();
        canvas.AddYears(_run.Years[0], _run.Years[^1]);
        canvas.AddPanel(new RoundLogarithmicAxis { Minimum = all.Min() / 1.08, Maximum = all.Max() * 1.08, PowerPadding = false, StringFormat = "#,0.###" }, "product", _phrases[Word.PanelProduct], 0, 1);
        var every = Math.Max(1, (_run.Years.Length + MostPoints - 1) / MostPoints);
        int[] kept = [.. Enumerable.Range(0, _run.Years.Length).Where(i => i % every == 0 || i == _run.Years.Length - 1)];
        var zones = _states.Select(s => ZoneOf(s.State)).ToArray();
        foreach (var ((_, values), zone) in _states.Zip(zones).Where(s => highlights.All(h => h.State != s.First.State)).OrderByDescending(s => s.Second))
            canvas.AddLine("product", [.. kept.Select(i => _run.Years[i])], [.. kept.Select(i => values[i])], Palette.Of(zone), Palette.Dashes(zone), 0.9);
        foreach (var (name, state, values) in highlights)
        {
            var (colour, last) = (Palette.Of(ZoneOf(state)), Composer.Last(values));
            canvas.AddLine("product", _run.Years, values, Palette.Paper, LineStyle.Solid, 4.6);
            canvas.AddLine("product", _run.Years, values, colour, Palette.Dashes(ZoneOf(state)), 2.8);
            canvas.AddLabel("product", name, _phrases.Number(values[last]), _run.Years[last], values[last], colour);
        }
        canvas.AddKey([.. zones.Distinct().Order().Select(zone => new KeyEntry(_phrases.Of(zone), Palette.Of(zone), Palette.Dashes(zone)))]);
    }

    private Zone ZoneOf(StateHistory state) => state.ZoneAt(_run.States!.PlaceOf(_run.Years[_last])) ?? Zone.None;
}
