using System.Collections.Immutable;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>The states that gain most and those that lose most by payments across borders, over the last years.</summary>
internal sealed class DrainStatesFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "drain-states";

    private const int Window = 25, MostOfEach = 8;

    private readonly Composer _run;
    private readonly Phrases _phrases;
    private readonly int[] _years = [];
    private readonly (string Name, Zone Zone, double Share)[] _states = [];

    public DrainStatesFigure(Composer run)
    {
        (_run, _phrases) = (run, run.Phrases);
        if (run.Accounts is null)
            return;
        // Empires end: the last years with payments, which need not be the last of the run.
        var end = run.Years.LastOrDefault(year => run.StatesIn(year).Any(s => Math.Abs(PaymentShares.OfState(run, s.State, [year])) >= PaymentShares.Least), int.MinValue);
        _years = [.. run.Years.Where(year => year <= end && run.States!.PlaceOf(year) >= 0).TakeLast(Window)];
        if (_years.Length == 0)
            return;
        _states = [.. run.StatesIn(_years[^1])
            .Select(s => (s.State.Name, s.Zone, Share: PaymentShares.OfState(run, s.State, _years)))
            .Where(s => !double.IsNaN(s.Share))
            .OrderByDescending(s => s.Share)];
    }

    public Figure Compose()
    {
        var texts = _run.Texts(Title(), _phrases[Word.DrainStatesSubtitle], [.. Caption()]);
        var table = new FigureTable(
            [_phrases[Word.ColumnState], _phrases[Word.ColumnZone], _phrases[Word.DrainColumn]],
            [.. _states.Select(s => ImmutableArray.Create(s.Name, _phrases.Of(s.Zone), _run.Signed(s.Share, 2)))]);
        return new Figure(Id, texts, table, PaymentShares.Notes(_run), Draw);
    }

    private string Title() => _states is [{ Share: > 0 } most, .., { Share: < 0 } least]
        ? _phrases.Format(Word.DrainStatesTitle, most.Name, _run.Fine(most.Share), least.Name, _run.Fine(-least.Share))
        : _phrases[Word.DrainStatesTitleUnknown];

    private IEnumerable<string> Caption()
    {
        if (_states.Length == 0)
            yield break;
        yield return _phrases.Format(Word.DrainStatesCaption, Phrases.Year(_years[0]), Phrases.Year(_years[^1]), _states.Count(s => s.Share > 0), _states.Count(s => s.Share < 0));
    }

    private void Draw(FigureCanvas canvas)
    {
        if (_states.Length == 0)
            return;
        (string Name, Zone Zone, double Share)[] shown = [.. _states.Take(MostOfEach).Where(s => s.Share > 0), .. _states.TakeLast(MostOfEach).Where(s => s.Share < 0)];
        var bars = shown.Select(s => new Bar(canvas.Narrow ? s.Name : $"{s.Name} ({_phrases.Of(s.Zone)})", 100 * s.Share, _run.Signed(s.Share), Palette.Of(s.Zone)));
        BarRows.Draw(canvas, [.. bars], _phrases.Format(Word.PanelDrainStates, Phrases.Year(_years[0]), Phrases.Year(_years[^1])), _phrases[Word.PercentOfProduct]);
        canvas.AddKey([.. shown.Select(s => s.Zone).Distinct().Order().Select(zone => new KeyEntry(_phrases.Of(zone), Palette.Of(zone)))]);
    }
}
