using System.Globalization;
using System.IO.Hashing;
using System.Text;
using WorldSystems.Engine.Scenarios.Claims;

namespace WorldSystems.Experiments.Studies;

/// <summary>
/// A result as a line of a table of results: <c>run,status,MEASURES,failure,check</c>, where <c>check</c> is the CRC-32 of the bytes before its
/// comma. A line that was cut off or changed is known by it.
/// </summary>
internal static class ResultLine
{
    private const int CheckLength = 8;
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The header of a table.</summary>
    public static string Header(IEnumerable<string> measures) => string.Join(',', ["run", "status", .. measures, "failure", "check"]);

    /// <summary>The line of a result, its line break included.</summary>
    public static byte[] Of(RunResult result)
    {
        string text = $"{result.Id},{Words.Written(result.Status)},{string.Concat(result.Values.Select(value => CsvText.Number(value) + ","))}{Quoted(result.Failure)}";
        byte[] body = Utf8.GetBytes(text);
        return [.. body, .. Utf8.GetBytes($",{Check(body)}\n")];
    }

    /// <summary>Whether a line (without its break) is whole; then its id.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out RunId id)
    {
        id = default;
        int comma = line.Length - CheckLength - 1;
        return comma > RunId.TextLength && line[comma] == ',' && line[RunId.TextLength] == ','
            && line[(comma + 1)..].SequenceEqual(Utf8.GetBytes(Check(line[..comma])))
            && RunId.TryParse(line[..RunId.TextLength], out id);
    }

    /// <summary>What stands between the id and the checksum of a whole line.</summary>
    public static string Content(ReadOnlySpan<byte> line) => Utf8.GetString(line[(RunId.TextLength + 1)..^(CheckLength + 1)]);

    /// <summary>The result of a whole line.</summary>
    public static RunResult Read(ReadOnlySpan<byte> line, int measures)
    {
        _ = TryRead(line, out RunId id);
        string[] fields = Content(line).Split(',', measures + 2);
        return new(
            id,
            Words.Choice<RunStatus>(fields[0]) ?? RunStatus.Stopped,
            [.. fields.Skip(1).Take(measures).Select(field => field.Length == 0 ? double.NaN : double.Parse(field, NumberStyles.Float, CultureInfo.InvariantCulture))],
            Unquoted(fields[^1]));
    }

    private static string Check(ReadOnlySpan<byte> body) => Crc32.HashToUInt32(body).ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>A message on one line, in quotes where there is one.</summary>
    private static string Quoted(string text) => text.Length == 0 ? "" : $"\"{text.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Unquoted(string field) => field.Length < 2 ? "" : field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
}
