using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using WorldSystems.Charts.Words;
using WorldSystems.Lab.Runs;

namespace WorldSystems.Lab.Pages;

/// <summary>
/// Where the lines of the live chart run. It is drawn after every slice of a run, so it is a string of numbers and no chart library; its axis
/// is logarithmic, because a gap multiplies.
/// </summary>
internal sealed class Lines
{
    private const int Height = 400, Top = 34, Bottom = 350;

    private readonly bool _isSlim;
    private readonly int _width;
    private readonly int _left;
    private readonly int _right;
    private readonly int _first;
    private readonly int _last;
    private readonly double _low;
    private readonly double _high;

    /// <param name="traces">What is drawn.</param>
    /// <param name="isSlim">For a narrow screen: half as wide, its letters the same size to the eye.</param>
    internal Lines(ImmutableArray<GapTrace> traces, bool isSlim)
    {
        _isSlim = isSlim;
        (_width, _left, _right) = isSlim ? (460, 42, 386) : (960, 64, 840);
        _first = traces.IsEmpty ? 0 : traces.Min(trace => trace.FirstYear);
        _last = traces.IsEmpty ? 1 : traces.Max(trace => trace.FirstYear + trace.Years - 1);
        double largest = traces.SelectMany(trace => trace.Gap).Where(double.IsFinite).DefaultIfEmpty(2).Max();
        double smallest = traces.SelectMany(trace => trace.Gap).Where(double.IsFinite).DefaultIfEmpty(1).Min();
        (_low, _high) = (Math.Log2(Math.Min(1, smallest)), Math.Ceiling(Math.Log2(Math.Max(largest * 1.05, 4))));
    }

    /// <summary>Values on the axis and their heights.</summary>
    internal IEnumerable<(double Value, double Y)> Levels =>
        Enumerable.Range((int)Math.Ceiling(_low), (int)(_high - Math.Ceiling(_low)) + 1).Select(power => (Math.Pow(2, power), Y(Math.Pow(2, power))));

    /// <summary>Years on the axis and their places.</summary>
    internal IEnumerable<(int Year, double X)> Years
    {
        get
        {
            int step = (_last - _first) switch { > 400 => 100, > 120 => 50, > 40 => 20, > 15 => 5, _ => 1 } * (_isSlim && _last - _first > 200 ? 2 : 1);
            return Enumerable.Range(_first, _last - _first + 1).Where(year => year % step == 0).Select(year => (year, X(year)));
        }
    }

    internal double X(int year) => _left + ((_right - _left) * (double)(year - _first) / Math.Max(1, _last - _first));

    internal double Y(double gap) => Bottom - ((Bottom - Top) * (Math.Log2(gap) - _low) / (_high - _low));

    /// <summary>The chart; it says nothing to those who do not see it, its frame does.</summary>
    internal string Svg(Picture picture, Phrases phrases)
    {
        var svg = new StringBuilder($"<svg viewBox=\"0 0 {_width} {Height}\" aria-hidden=\"true\" focusable=\"false\">");
        foreach (var (value, y) in Levels)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line class=\"grid\" x1=\"{_left}\" x2=\"{_right}\" y1=\"{At(y)}\" y2=\"{At(y)}\"/>");
            Text(svg, "level", _left - 8, y + 4, phrases.Number(value, 0));
        }

        foreach (var (year, x) in Years)
            Text(svg, "year", x, Bottom + 36, Phrases.Year(year));
        Line(svg, "before", picture.Before);
        Line(svg, "pinned", picture.Pinned);
        if (picture.Pinned is { } pinned)
            Text(svg, "pinned-label", _isSlim ? _width : _right + 8, Y(pinned.Gap[^1]) + 20, picture.PinnedLabel);
        Line(svg, "now", picture.Now);
        if (picture.Shown is { } shown)
        {
            double x = X(picture.Now.FirstYear + shown), y = Y(picture.Now.Gap[shown]);
            svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"dot\" cx=\"{At(x)}\" cy=\"{At(y)}\" r=\"6\"/>");
            Text(svg, "value", x + 10, y - 8, phrases.Number(picture.Now.Gap[shown], 1));
        }

        return svg.Append("</svg>").ToString();
    }

    private void Line(StringBuilder svg, string kind, GapTrace? trace)
    {
        if (trace is not null)
            svg.Append(CultureInfo.InvariantCulture, $"<path class=\"{kind}\" d=\"{Path(trace)}\"/>");
    }

    private static void Text(StringBuilder svg, string kind, double x, double y, string text) =>
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"{kind}\" x=\"{At(x)}\" y=\"{At(y)}\">{WebUtility.HtmlEncode(text)}</text>");

    /// <summary>A trace as the path of an SVG.</summary>
    internal string Path(GapTrace trace)
    {
        var path = new StringBuilder();
        for (int i = 0; i < trace.Gap.Count; i++)
        {
            if (double.IsFinite(trace.Gap[i]))
                path.Append(path.Length == 0 ? 'M' : 'L').Append(At(X(trace.FirstYear + i))).Append(' ').Append(At(Y(trace.Gap[i])));
        }

        return path.ToString();
    }

    internal static string At(double place) => place.ToString("0.#", CultureInfo.InvariantCulture);
}
