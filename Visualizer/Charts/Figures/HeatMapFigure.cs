using System.Collections.Immutable;
using OxyPlot;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>A measure over two parameters: the darker a cell, the higher.</summary>
internal sealed class HeatMapFigure
{
    /// <summary>Name of the figure.</summary>
    public const string Id = "heat-map";

    private const int Palest = 18, Darkest = 165;
    private const int MostWritten = 12, MostWrittenNarrow = 5;

    private readonly GridTable _grid;
    private readonly GridNames _names;
    private readonly RunOrigin _origin;
    private readonly Phrases _phrases;
    private readonly (double X, double Y, double Value)[] _points;

    public HeatMapFigure(GridTable grid, GridNames names, RunOrigin origin, Language language)
    {
        (_grid, _names, _origin, _phrases) = (grid, names, origin, language.Phrases);
        _points = [.. grid.Xs.SelectMany(x => grid.Ys.Select(y => (X: x, Y: y, Value: grid.At(x, y)))).Where(point => !double.IsNaN(point.Value)).OrderBy(point => point.Value)];
    }

    private Language Language => _phrases.Language;

    private string Measure => MeasureNames.Of(_phrases, _names.Measure);

    public Figure Compose()
    {
        var texts = Captions.Write(Language, Captions.Source(_phrases, _origin), Title(), _phrases.Format(Word.HeatSubtitle, Measure, Quoted(_names.X), Quoted(_names.Y)), [.. Caption()]);
        var table = new FigureTable(
            [$"{ParameterNames.WithKey(Language, _names.Y)} \\ {ParameterNames.WithKey(Language, _names.X)}", .. _grid.Xs.Select(Short)],
            [.. _grid.Ys.Select(y => ImmutableArray.Create([Short(y), .. _grid.Xs.Select(x => _phrases.Number(_grid.At(x, y)))]))]);
        return new Figure(Id, texts, table, [], Draw);
    }

    private string Title() => _points is [var lowest, .., var highest]
        ? _phrases.Format(Word.HeatTitle, Measure, _phrases.Number(lowest.Value), _phrases.Number(highest.Value))
        : Measure;

    private IEnumerable<string> Caption()
    {
        if (_points is [var lowest, .., var highest])
            yield return _phrases.Format(Word.HeatCaption, Place(lowest), _phrases.Number(lowest.Value), Place(highest), _phrases.Number(highest.Value));
    }

    private string Place((double X, double Y, double Value) point) => $"{Quoted(_names.X)} = {Short(point.X)}, {Quoted(_names.Y)} = {Short(point.Y)}";

    private string Quoted(string key) => ParameterNames.Quoted(Language, key);

    private string Short(double value) => value.ToString("0.####", Language.Culture);

    private void Draw(FigureCanvas canvas)
    {
        if (_points.Length == 0)
            return;
        double lowest = _points[0].Value, spread = _points[^1].Value - lowest;
        OxyColor Shade(double value) => OxyColor.FromAColor((byte)(Palest + (spread > 0 ? (value - lowest) / spread : 0.5) * (Darkest - Palest)), Palette.Gain);
        double[] ys = [.. _grid.Ys.Reverse()];
        canvas.AddKey(
            new KeyEntry(_phrases.Format(Word.HeatLowest, _phrases.Number(lowest)), Shade(lowest)),
            new KeyEntry(_phrases.Format(Word.HeatHighest, _phrases.Number(_points[^1].Value)), Shade(_points[^1].Value)));
        canvas.AddRows("grid", [.. ys.Select(Short)], _phrases.Format(Word.PanelHeat, ParameterNames.Of(Language, _names.Y), ParameterNames.Of(Language, _names.X)));
        canvas.AddColumns("grid", [.. _grid.Xs.Select(Short)]);
        var written = _grid.Xs.Length <= (canvas.Narrow ? MostWrittenNarrow : MostWritten) && ys.Length <= MostWritten;
        foreach (var (x, y, value) in _points)
        {
            var (column, row) = (_grid.Xs.IndexOf(x), Array.IndexOf(ys, y));
            canvas.AddBox("grid", column - 0.49, column + 0.49, row - 0.49, row + 0.49, Shade(value));
            if (written)
                canvas.AddNote("grid", _phrases.Number(value), column, row, Palette.Ink);
        }
    }
}
