using System.Collections.Immutable;
using OxyPlot;
using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>Lorenz curves between states, each weighted by its people, at the start and at the end.</summary>
internal sealed class LorenzFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "lorenz";

    private const int RowsOfTable = 10;

    private readonly Composer _run;
    private readonly Phrases _phrases;
    private readonly (int Year, LorenzCurve Curve)[] _curves;

    public LorenzFigure(Composer run)
    {
        (_run, _phrases) = (run, run.Phrases);
        (int Year, LorenzCurve Curve) FirstOf(IEnumerable<int> years) => years.Select(year => (Year: year, Curve: LorenzCurve.Of(run, year))).FirstOrDefault(c => !c.Curve.IsEmpty);
        var (first, last) = (FirstOf(run.Years), FirstOf(Enumerable.Reverse(run.Years)));
        _curves = first.Curve is null ? [] : first.Year == last.Year ? [last] : [first, last];
    }

    public Figure Compose()
    {
        var texts = _run.Texts(Title(), _phrases[Word.LorenzSubtitle], [.. _curves.Select(Sentence)]);
        return new Figure(Id, texts, Table(), _run.MissingOfStates(StatesTimeline.ProductName, StatesTimeline.PopulationName), Draw);
    }

    private string Title() => _curves switch
    {
        [var first, var last] => _phrases.Format(Word.LorenzTitle, Phrases.Year(last.Year), _phrases.Percent(last.Curve.At(0.5)), Phrases.Year(first.Year), _phrases.Percent(first.Curve.At(0.5))),
        [var only] => _phrases.Format(Word.LorenzTitleOneYear, Phrases.Year(only.Year), _phrases.Percent(only.Curve.At(0.5))),
        _ => _phrases[Word.LorenzTitleUnknown],
    };

    private string Sentence((int Year, LorenzCurve Curve) at) =>
        _phrases.Format(Word.LorenzCaption, Phrases.Year(at.Year), _phrases.Number(at.Curve.Gini, 2), _phrases.Percent(at.Curve.At(0.5)), _phrases.Percent(1 - at.Curve.At(0.9)));

    private FigureTable Table() => new(
        [_phrases[Word.LorenzPeopleColumn], .. _curves.Select(c => Phrases.Year(c.Year))],
        [.. Enumerable.Range(1, RowsOfTable).Select(i => (double)i / RowsOfTable).Select(people => ImmutableArray.Create(
            [_phrases.Percent(people), .. _curves.Select(c => _phrases.Percent(c.Curve.At(people), 1))]))]);

    private void Draw(FigureCanvas canvas)
    {
        if (_curves.Length == 0)
            return;
        canvas.AddBottom(new LinearAxis { Minimum = 0, Maximum = 100, MajorStep = 25, Title = _phrases[Word.LorenzPeople] });
        canvas.AddPanel(new LinearAxis { Minimum = 0, Maximum = 100, MajorStep = 25 }, "product", _phrases[Word.PanelLorenz], 0, 1);
        canvas.AddCurve("product", [0, 100], [0, 100], Palette.Muted, LineStyle.Dot, 1.4);
        var key = new List<KeyEntry>();
        for (var i = _curves.Length - 1; i >= 0; i--)
        {
            var (year, curve) = _curves[i];
            var now = i == _curves.Length - 1;
            var (colour, dashes) = now ? (Palette.Loss, LineStyle.Solid) : (Palette.Gain, LineStyle.Dash);
            canvas.AddCurve("product", [.. curve.People.Select(share => 100 * share)], [.. curve.Product.Select(share => 100 * share)], colour, dashes);
            key.Add(new KeyEntry(_phrases.Format(Word.LorenzKey, Phrases.Year(year), _phrases.Number(curve.Gini, 2)), colour, dashes));
        }
        canvas.AddKey([.. key, new KeyEntry(_phrases[Word.LorenzEquality], Palette.Muted, LineStyle.Dot)]);
    }
}
