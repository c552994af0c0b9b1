using System.Text;
using System.Text.Unicode;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Source;

/// <summary>Checks of a file before anything parses it: size, emptiness, encoding.</summary>
internal static class Utf8Source
{
    /// <summary>Whether <paramref name="bytes"/> are a file of valid UTF-8 that is neither empty nor too large; notes what is wrong.</summary>
    public static bool Check(string file, ReadOnlySpan<byte> bytes, int limit, string content, ErrorList errors)
    {
        Place start = new(file, 1, 1);
        if (bytes.Length > limit)
        {
            errors.Add(start, $"the file has {Show.Number(bytes.Length)} bytes; at most {Show.Number(limit)} are read", $"Check that this is {content}; if so, make it smaller");
            return false;
        }

        if (!Utf8.IsValid(bytes))
        {
            errors.Add(PlaceOfInvalid(file, bytes), "the file is not UTF-8 text", "Save it again with the encoding UTF-8 (in a spreadsheet: \"CSV UTF-8\")");
            return false;
        }

        if (WithoutMark(bytes).Trim(" \t\r\n"u8).IsEmpty)
        {
            errors.Add(start, "the file is empty", $"It should be {content}; check that this is the right file");
            return false;
        }

        return true;
    }

    /// <summary>The bytes without a byte order mark.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static Place PlaceOfInvalid(string file, ReadOnlySpan<byte> bytes)
    {
        (int line, int column) = (1, 1);
        while (Rune.DecodeFromUtf8(bytes, out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
        {
            (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
            bytes = bytes[length..];
        }

        return new(file, line, column);
    }
}
