using OxyPlot.Axes;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>What zones export: the population-weighted mean of its states' shares of manufactures in exports.</summary>
internal sealed class ExportMixFigure(Composer run)
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "export-mix";

    private readonly Phrases _phrases = run.Phrases;
    private readonly double[][] _shares = [.. Zones.Proper.Select(zone => run.World.Column(WorldTimeline.ZoneManufactures(zone)))];

    public Figure Compose()
    {
        var last = _shares.Max(Composer.Last);
        var texts = run.Texts(Title(last), _phrases[Word.MixSubtitle], last < 0 ? [] : [Sentence(last)]);
        var table = run.Table([.. Zones.Proper.Select((zone, z) => (_phrases.Of(zone), (Func<int, string>)(i => _phrases.Percent(_shares[z][i], 1))))]);
        return new Figure(Id, texts, table, run.Missing(Zones.Proper.Select(WorldTimeline.ZoneManufactures)), Draw);
    }

    private string Title(int last) => last >= 0 && !double.IsNaN(_shares[0][last]) && !double.IsNaN(_shares[2][last])
        ? _phrases.Format(Word.MixTitle, Phrases.Year(run.Years[last]), _phrases.Percent(_shares[0][last]), _phrases.Percent(_shares[2][last]))
        : _phrases[Word.MixTitleUnknown];

    private string Sentence(int year) =>
        _phrases.Format(Word.MixCaption, [Phrases.Year(run.Years[year]), .. _shares.Select(shares => _phrases.Percent(shares[year], 1))]);

    private void Draw(FigureCanvas canvas)
    {
        if (_shares.All(shares => Composer.Last(shares) < 0))
            return;
        canvas.AddYears(run.Years[0], run.Years[^1]);
        canvas.AddPanel(new LinearAxis { Minimum = 0, Maximum = 100, MajorStep = 25 }, "share", _phrases[Word.PanelMix], 0, 1);
        foreach (var (zone, shares) in Zones.Proper.Zip(_shares))
        {
            var last = Composer.Last(shares);
            if (last < 0)
                continue;
            canvas.AddLine("share", run.Years, [.. shares.Select(share => 100 * share)], Palette.Of(zone), Palette.Dashes(zone));
            canvas.AddLabel("share", _phrases.Of(zone), _phrases.Percent(shares[last]), run.Years[last], 100 * shares[last], Palette.Of(zone));
        }
    }
}
