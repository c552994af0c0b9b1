using System.Xml.Linq;
using WorldSystems.Charts.Drawing;

namespace WorldSystems.Tests.Visualizer.Charts;

/// <summary>The level texts of a figure and where they are.</summary>
internal static class SvgTexts
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public static IEnumerable<(string Text, double Left, double Right, double Y)> Of(XElement svg)
    {
        foreach (var text in svg.Descendants(Svg + "text"))
        {
            var place = text.Attribute("transform")!.Value.Split('(')[1].Split(')')[0].Split(' ').Select(part => double.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
            if (text.Attribute("transform")!.Value.Contains("rotate", StringComparison.Ordinal))
                continue;
            var size = double.Parse(text.Attribute("font-size")!.Value, System.Globalization.CultureInfo.InvariantCulture);
            var weight = text.Attribute("font-weight") is null ? 400 : 700;
            var width = TextWidths.Measure(text.Value, size, weight);
            var left = text.Attribute("text-anchor")?.Value switch { "middle" => place[0] - width / 2, "end" => place[0] - width, _ => place[0] };
            yield return (text.Value, left, left + width, place[1]);
        }
    }

    /// <summary>Pairs of texts that lie on each other.</summary>
    public static IEnumerable<(string First, string Second)> Overlaps(XElement svg)
    {
        const double Height = 9, Slack = 1;
        var texts = Of(svg).ToArray();
        for (var i = 0; i < texts.Length; i++)
        {
            for (var j = i + 1; j < texts.Length; j++)
            {
                if (Math.Abs(texts[i].Y - texts[j].Y) < Height && texts[i].Left + Slack < texts[j].Right && texts[j].Left + Slack < texts[i].Right)
                    yield return (texts[i].Text, texts[j].Text);
            }
        }
    }
}
