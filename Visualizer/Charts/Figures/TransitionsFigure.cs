using System.Collections.Immutable;
using OxyPlot;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>Which zone the states of each zone ended in: rows from, columns to.</summary>
internal sealed class TransitionsFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "transitions";

    private const byte StrongestAlpha = 150;

    private readonly Composer _run;
    private readonly Phrases _phrases;
    private readonly int _from, _to;
    private readonly Zone[] _zones = [];
    private readonly List<(string Name, Zone From, Zone To)> _states = [];

    public TransitionsFigure(Composer run)
    {
        (_run, _phrases) = (run, run.Phrases);
        if (run.States is not { HasZones: true } states)
            return;
        _to = run.Years.LastOrDefault(year => states.PlaceOf(year) >= 0, int.MinValue);
        int Zoned(int fewest) => run.Years.FirstOrDefault(year => states.In(year) is { } s && Zones.Proper.Count(zone => s.States(zone) > 0) >= fewest, int.MaxValue);
        // All three zones rarely exist from the start: two groups come first.
        _from = Zoned(3) is var three && three < _to ? three : Zoned(1);
        if (_from >= _to)
            return;
        var before = run.StatesIn(_from).ToDictionary(s => s.State, s => s.Zone);
        foreach (var (state, zone, _) in run.StatesIn(_to))
        {
            if (before.TryGetValue(state, out var was))
                _states.Add((state.Name, was, zone));
        }
        _zones = [.. Zones.Proper.Append(Zone.None).Where(zone => zone != Zone.None || _states.Any(s => s.From == zone || s.To == zone))];
    }

    public Figure Compose()
    {
        var texts = _run.Texts(Title(), _phrases[Word.TransitionsSubtitle], [.. Caption()]);
        return new Figure(Id, texts, Table(), _run.MissingOfStates(StatesTimeline.ZoneName), Draw);
    }

    private string Title() => _states.Count == 0
        ? _phrases[Word.TransitionsTitleUnknown]
        : _phrases.Format(Word.TransitionsTitle, _states.Count(s => s.From == s.To), _states.Count, Phrases.Year(_from), Phrases.Year(_to));

    private IEnumerable<string> Caption()
    {
        if (_states.Count == 0)
            yield break;
        yield return _phrases.Format(Word.TransitionsCaption, Phrases.Year(_from), Phrases.Year(_to), Moved(s => s.To < s.From), Moved(s => s.To > s.From));
    }

    private string Moved(Func<(string Name, Zone From, Zone To), bool> how)
    {
        const int MostNames = 8;
        string[] names = [.. _states.Where(s => s.From != Zone.None && s.To != Zone.None).Where(how).Select(s => s.Name)];
        if (names.Length == 0)
            return _phrases[Word.Nobody];
        return string.Join(", ", names.Take(MostNames)) + (names.Length > MostNames ? " " + _phrases.Format(Word.AndMore, names.Length - MostNames) : "");
    }

    private int Count(Zone from, Zone to) => _states.Count(s => s.From == from && s.To == to);

    private FigureTable Table() => new(
        [_phrases[Word.TransitionsFromColumn], .. _zones.Select(_phrases.Of)],
        [.. _zones.Select(from => ImmutableArray.Create([_phrases.Of(from), .. _zones.Select(to => Count(from, to).ToString(_phrases.Language.Culture))]))]);

    private void Draw(FigureCanvas canvas)
    {
        if (_states.Count == 0)
            return;
        canvas.AddRows("zone", [.. _zones.Select(_phrases.Of)], _phrases.Format(Word.PanelTransitions, Phrases.Year(_from), Phrases.Year(_to)));
        canvas.AddColumns("zone", [.. _zones.Select(_phrases.Of)]);
        for (var row = 0; row < _zones.Length; row++)
        {
            var total = _states.Count(s => s.From == _zones[row]);
            for (var column = 0; column < _zones.Length; column++)
                Cell(canvas, row, column, Count(_zones[row], _zones[column]), total);
        }
        canvas.AddKey(
            new KeyEntry(_phrases[Word.TransitionsStayed], OxyColor.FromAColor(StrongestAlpha, Palette.Grey)),
            new KeyEntry(_phrases[Word.TransitionsRose], OxyColor.FromAColor(StrongestAlpha, Palette.Gain)),
            new KeyEntry(_phrases[Word.TransitionsFell], OxyColor.FromAColor(StrongestAlpha, Palette.Loss)));
    }

    private void Cell(FigureCanvas canvas, int row, int column, int count, int total)
    {
        var share = total == 0 ? 0 : (double)count / total;
        var colour = row == column || _zones[row] == Zone.None || _zones[column] == Zone.None ? Palette.Grey : column < row ? Palette.Gain : Palette.Loss;
        var alpha = count == 0 ? 12 : 30 + share * (StrongestAlpha - 30);
        canvas.AddBox("zone", column - 0.48, column + 0.48, row - 0.48, row + 0.48, OxyColor.FromAColor((byte)alpha, colour));
        var text = count.ToString(_phrases.Language.Culture);
        canvas.AddNote("zone", count == 0 || total == 0 || canvas.Narrow ? text : $"{text} ({_phrases.Percent(share)})", column, row, count == 0 ? Palette.Muted : Palette.Ink, bold: count > 0);
    }
}
