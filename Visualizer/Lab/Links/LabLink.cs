using System.Buffers.Text;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using WorldSystems.Lab.Drafts;
using WorldSystems.Lab.Shelf;

namespace WorldSystems.Lab.Links;

/// <summary>
/// What a link carries behind its <c>#</c>, which no browser sends to a server: scenario, changes, seed among them, the reader's own text and
/// table, engine version and the hash of the result. Links come from anybody: what does not fit is left out, what is too large is refused.
/// </summary>
/// <param name="Draft">The scenario with its changes.</param>
/// <param name="Version">The engine that made the result; null where the link does not say.</param>
/// <param name="Hash">SHA-256 of its states.csv; null where the link does not say.</param>
/// <param name="Language">Code of the language it was made in; null where the link does not say.</param>
public sealed record LabLink(Draft Draft, string? Version, string? Hash, string? Language)
{
    /// <summary>The longest fragment that is read; browsers and mail cut longer addresses.</summary>
    public const int LongestFragment = 200_000;

    private const int LongestText = 1 << 20;

    /// <summary>The fragment, without the <c>#</c>.</summary>
    public string Encode()
    {
        var parts = new List<string> { "s=" + Uri.EscapeDataString(Draft.Scenario) };
        if (Draft.OwnText is { } text)
            parts.Add("t=" + Packed(Encoding.UTF8.GetBytes(text)));
        parts.AddRange(Draft.Changes.Select(change => $"c={Uri.EscapeDataString(change.Key)}:{Uri.EscapeDataString(change.Value)}"));
        Add("n", Draft.OwnName);
        if (Draft.OwnTable is { } table)
            parts.Add($"d={Uri.EscapeDataString(table.Path)}:{Packed(table.Bytes.Span)}");
        Add("v", Version);
        Add("h", Hash);
        Add("l", Language);
        return string.Join('&', parts);

        void Add(string key, string? value)
        {
            if (value is not null)
                parts.Add($"{key}={Uri.EscapeDataString(value)}");
        }
    }

    /// <summary>Whether a fragment means to be a link of this page, and not a place in it.</summary>
    public static bool IsMeant(string fragment) => fragment.Contains('=', StringComparison.Ordinal);

    /// <summary>Reads a fragment; null where it names no scenario that is there.</summary>
    public static LabLink? Decode(string fragment)
    {
        fragment = fragment.TrimStart('#');
        if (fragment.Length is 0 or > LongestFragment)
            return null;
        (string Key, string Value)[] parts = [.. fragment.Split('&').Select(part => part.Split('=', 2)).Where(part => part.Length == 2).Select(part => (part[0], part[1]))];
        string? scenario = One("s");
        if (scenario is null || !ScenarioShelf.Shipped.Names.Contains(scenario))
            return null;
        string? packed = parts.FirstOrDefault(part => part.Key == "t").Value;
        byte[]? text = packed is null ? null : Unpacked(packed);
        if (packed is not null && text is null)
            return null;
        string? own = One("n");
        OwnTable? table = null;
        if (parts.FirstOrDefault(part => part.Key == "d").Value is { } carried)
        {
            if (carried.Split(':', 2) is not [var escaped, var csv] || Unpacked(csv) is not { } bytes)
                return null;
            table = new(Uri.UnescapeDataString(escaped), bytes);
        }

        if (!IsName(own) || !IsName(table?.Path))
            return null;
        var changes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (string[] change in parts.Where(part => part.Key == "c").Select(part => part.Value.Split(':', 2)).Where(change => change.Length == 2))
        {
            string key = Uri.UnescapeDataString(change[0]), value = Uri.UnescapeDataString(change[1]);
            if (IsKey(key) && IsValue(value))
                changes[key] = value;
        }

        var draft = new Draft(scenario, text is null ? null : Encoding.UTF8.GetString(text), changes.ToImmutable()) { OwnName = own, OwnTable = table };
        return new(draft, One("v"), One("h"), One("l"));

        string? One(string key) => parts.FirstOrDefault(part => part.Key == key).Value is { } value ? Uri.UnescapeDataString(value) : null;
    }

    private static bool IsKey(string key) => key.Length is > 0 and < 200 && key.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');

    private static bool IsValue(string value) => value.Length is > 0 and < 100 && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '+' or '_');

    /// <summary>The name of a file that the link brings, or none.</summary>
    private static bool IsName(string? name) => name is null || (name.Length is > 0 and < 200 && !name.Any(char.IsControl));

    private static string Packed(ReadOnlySpan<byte> bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            deflate.Write(bytes);
        return Base64Url.EncodeToString(packed.ToArray());
    }

    private static byte[]? Unpacked(string packed)
    {
        try
        {
            using var deflate = new DeflateStream(new MemoryStream(Base64Url.DecodeFromChars(packed)), CompressionMode.Decompress);
            var buffer = new byte[LongestText + 1];
            int length = deflate.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
            return length is 0 or > LongestText ? null : buffer[..length];
        }
        catch (Exception failure) when (failure is FormatException or InvalidDataException)
        {
            return null;
        }
    }
}
