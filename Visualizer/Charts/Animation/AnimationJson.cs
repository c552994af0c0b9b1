using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using WorldSystems.Charts.Drawing;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Animation;

/// <summary>
/// Tracks as JSON: a track is one text of whole numbers with commas between them, where an empty place repeats the
/// number before it (places in parts of the plot, sizes in parts of a pixel); zones are a letter a year.
/// </summary>
internal static class AnimationJson
{
    // Angle brackets, ampersands and quotes stay escaped: the text may stand inside a script element.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Cyrillic) };

    public static string Write(AnimatedFigure animated, Language language)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", animated.Figure.Id);
            json.WriteString("years", Track(animated.Years.Select(year => (double)year), 1));
            json.WriteNumber("parts", MarkPlot.Parts);
            json.WriteNumber("pixel", MarkPlot.PartsOfPixel);
            json.WriteNumber("gap", MarkPlot.LabelGap);
            json.WriteNumber("drop", MarkPlot.LabelDrop);
            WriteLooks(json);
            WriteWords(json, animated, language.Phrases);
            WriteCircles(json, animated);
            WriteLines(json, animated);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>A track's text.</summary>
    internal static string Track(IEnumerable<double> values, int parts)
    {
        var track = new StringBuilder();
        long? before = null;
        foreach (var value in values)
        {
            if (before is not null)
                track.Append(',');
            var part = (long)Math.Round(value * parts);
            if (part != before)
                track.Append(part.ToString(CultureInfo.InvariantCulture));
            before = part;
        }
        return track.ToString();
    }

    private static void WriteLooks(Utf8JsonWriter json)
    {
        json.WriteStartObject("looks");
        foreach (var zone in Enum.GetValues<Zone>())
        {
            json.WriteStartArray(ZoneLook.Letter(zone).ToString());
            foreach (var style in ZoneLook.Styles(zone))
                json.WriteStringValue(style);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    private static void WriteWords(Utf8JsonWriter json, AnimatedFigure animated, Phrases phrases)
    {
        json.WriteStartObject("words");
        json.WriteString("title", animated.Figure.Texts.Title);
        (string Key, Word Word)[] words =
        [
            ("play", Word.MovePlay), ("pause", Word.MovePause), ("year", Word.Year), ("speed", Word.MoveSpeed),
            ("state", Word.MoveState), ("nobody", Word.MoveNobody), ("keys", Word.MoveKeys),
        ];
        foreach (var (key, word) in words)
            json.WriteString(key, phrases[word]);
        json.WriteEndObject();
    }

    private static void WriteCircles(Utf8JsonWriter json, AnimatedFigure animated)
    {
        json.WriteStartArray("circles");
        foreach (var circle in animated.Circles)
        {
            json.WriteStartObject();
            json.WriteString("mark", circle.Mark);
            json.WriteString("name", circle.Name);
            json.WriteString("label", circle.Label);
            json.WriteBoolean("labelled", circle.Labelled);
            json.WriteString("zones", string.Concat(circle.Years.Select(year => ZoneLook.Letter(year.Zone))));
            if (!animated.StayInPlace)
            {
                json.WriteString("x", Track(circle.Years.Select(year => year.X), MarkPlot.Parts));
                json.WriteString("y", Track(circle.Years.Select(year => year.Y), MarkPlot.Parts));
            }
            json.WriteString("r", Track(circle.Years.Select(year => year.Radius), MarkPlot.PartsOfPixel));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteLines(Utf8JsonWriter json, AnimatedFigure animated)
    {
        json.WriteStartArray("lines");
        foreach (var line in animated.Lines)
        {
            json.WriteStartObject();
            json.WriteString("mark", line.Mark);
            json.WriteString("w", Track(line.Widths, MarkPlot.PartsOfPixel));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
