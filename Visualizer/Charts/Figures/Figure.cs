using System.Collections.Immutable;
using System.Text;
using OxyPlot;
using WorldSystems.Charts.Drawing;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>A figure of a run, in one language: what it says, its numbers, and how to draw it at any size.</summary>
/// <remarks>Texts may hold names from files: escape them wherever they are written.</remarks>
public sealed class Figure
{
    private readonly Action<FigureCanvas> _draw;
    private bool? _isEmpty;

    internal Figure(string id, FigureTexts texts, FigureTable table, IEnumerable<string> notes, Action<FigureCanvas> draw)
    {
        (Id, Texts, Table, Notes) = (id, texts, table, [.. notes]);
        _draw = draw;
    }

    /// <summary>Name of its files, without extension.</summary>
    public string Id { get; }

    /// <summary>Title, subtitle, caption, source and description.</summary>
    public FigureTexts Texts { get; }

    /// <summary>The numbers in some of the years, for those who do not see the picture.</summary>
    public FigureTable Table { get; }

    /// <summary>What the run's files lack for it, one sentence each.</summary>
    public ImmutableArray<string> Notes { get; }

    /// <summary>Whether there is nothing to draw: no values, as a run without wars has none of wars.</summary>
    public bool IsEmpty
    {
        get
        {
            if (_isEmpty is null)
                Draw(FigureSize.Slim);
            return _isEmpty!.Value;
        }
    }

    /// <summary>The figure as an OxyPlot model laid out for a size. A model is drawn once.</summary>
    public PlotModel Draw(FigureSize size)
    {
        var canvas = new FigureCanvas(Texts, size);
        _draw(canvas);
        var model = canvas.Finish();
        _isEmpty = model.Series.Count == 0;
        return model;
    }

    /// <summary>The figure as SVG.</summary>
    /// <param name="size">Size.</param>
    /// <param name="inPage">True for a piece of an HTML page, whose style sheet may change the colours.</param>
    /// <param name="scope">What its names in the page begin with, where a page has several figures of one kind.</param>
    public string ToSvg(FigureSize size, bool inPage, string scope = "")
    {
        var svg = new StringBuilder();
        var id = scope + (inPage && size.Narrow ? Id + "-slim" : Id);
        var drawing = new SvgDrawing(svg, size, id, Texts.Title, Texts.Description, inPage);
        var model = Draw(size);
        ((IPlotModel)model).Update(true);
        ((IPlotModel)model).Render(drawing, new OxyRect(0, 0, size.Width, size.Height));
        if (drawing.HasMarks)
            drawing.WritePlot(model.PlotArea, size.MarkScale);
        drawing.Complete();
        return svg.Append('\n').ToString();
    }
}

/// <summary>What a figure says.</summary>
/// <param name="Title">The finding, in a few words.</param>
/// <param name="Subtitle">What is drawn.</param>
/// <param name="Caption">The finding in numbers.</param>
/// <param name="Source">Program, scenario, seed.</param>
/// <param name="Description">All of it, for those who do not see the picture.</param>
/// <param name="YearWord">Title of the axis of years.</param>
/// <param name="NothingWord">What stands where there is nothing to draw.</param>
/// <param name="Language">Its language.</param>
public sealed record FigureTexts(string Title, string Subtitle, string Caption, string Source, string Description, string YearWord, string NothingWord, Language Language);

/// <summary>A small table.</summary>
/// <param name="Headers">Column headers.</param>
/// <param name="Rows">Rows of cells, written for readers.</param>
public sealed record FigureTable(ImmutableArray<string> Headers, ImmutableArray<ImmutableArray<string>> Rows);
