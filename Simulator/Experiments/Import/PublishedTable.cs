using System.Text;
using CsvHelper;

namespace WorldSystems.Experiments.Import;

/// <summary>
/// A table as its publisher ships it: separator found from the text, with or without byte order mark, UTF-8 or Latin-1, columns in any
/// order and more of them than needed. Columns are asked for by name, without case.
/// </summary>
internal sealed class PublishedTable : IDisposable
{
    private readonly string _file;
    private readonly CsvReader _reader;
    private readonly int[] _columns;

    public PublishedTable(string file, byte[] bytes, params ReadOnlySpan<string> columns)
    {
        _file = file;
        _reader = CsvReader.Create(bytes, new CsvReaderOptions { TrackLineNumbers = true, TrimWhitespace = true, Encoding = EncodingOf(bytes) });
        string[] headers = [.. _reader.Headers];
        _columns = new int[columns.Length];
        List<string> missing = [];
        for (int i = 0; i < columns.Length; i++)
        {
            string name = columns[i];
            _columns[i] = Array.FindIndex(headers, header => header.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (_columns[i] < 0)
            {
                missing.Add(name);
            }
        }

        if (missing.Count > 0)
        {
            throw new ImportException($"{file}:1: no column {string.Join(", ", missing.Select(m => $"'{m}'"))} (columns found: {string.Join(", ", headers)}). Give the file as its publisher ships it.");
        }
    }

    /// <summary>Goes to the next row.</summary>
    public bool Read() => _reader.Read();

    /// <summary>The text of a column, by its place in the list asked for.</summary>
    public string Text(int column) => _reader.GetString(_columns[column]);

    /// <summary>A number; null where the cell is empty or a dot (CEPII's sign for none).</summary>
    public double? Number(int column)
    {
        string text = Text(column);
        if (text is "" or ".")
        {
            return null;
        }

        return double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double value) && double.IsFinite(value)
            ? value
            : throw new ImportException($"{_file}:{_reader.LineNumber}: '{text}' is not a number. Numbers have a decimal point and no group separators.");
    }

    public void Dispose() => _reader.Dispose();

    private static Encoding? EncodingOf(byte[] bytes)
    {
        bool hasByteOrderMark = bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        return hasByteOrderMark || System.Text.Unicode.Utf8.IsValid(bytes) ? null : Encoding.Latin1;
    }
}
