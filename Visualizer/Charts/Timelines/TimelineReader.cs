using System.Buffers.Text;
using CsvHelper;
using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Timelines;

/// <summary>Reads a timeline row by row and says where a cell is wrong. Nothing is kept.</summary>
internal sealed class TimelineReader : IDisposable
{
    private const int LongestRow = 1 << 20;
    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
        MaxRecordSize = LongestRow,
    };

    private readonly CsvReader _csv;
    private readonly string _file;
    private readonly bool _mayBeEmpty;
    private int _rows;

    public TimelineReader(Stream stream, string file, bool mayBeEmpty = false)
    {
        (_file, _mayBeEmpty) = (file, mayBeEmpty);
        _csv = CsvReader.Create(stream, Options, leaveOpen: true);
        Guarded(() => { _csv.ReadHeader(); return true; });
    }

    /// <summary>Names of the columns.</summary>
    public IReadOnlyList<string> Headers => _csv.Headers;

    /// <summary>Position of a column, or -1.</summary>
    public int Find(string column) => Array.IndexOf(_csv.Headers.ToArray(), column);

    /// <summary>Position of a column that must be there.</summary>
    public int Require(string column)
    {
        var index = Find(column);
        return index >= 0 ? index : throw new TimelineDataException(_file, 1, null, Word.DataNoColumn, column);
    }

    /// <summary>The next row; a file without any is an error unless it may be empty.</summary>
    public bool Read()
    {
        if (!Guarded(_csv.Read))
            return _rows > 0 || _mayBeEmpty ? false : throw new TimelineDataException(_file, 1, null, Word.DataNoRows);
        _rows++;
        if (_csv.FieldCount != _csv.Headers.Count)
            throw new TimelineDataException(_file, _csv.LineNumber, null, Word.DataCellCount, _csv.FieldCount, _csv.Headers.Count);
        return true;
    }

    /// <summary>A whole number.</summary>
    public int Year(int column)
    {
        var cell = _csv.GetSpan(column);
        return Utf8Parser.TryParse(cell, out int year, out var used) && used == cell.Length
            ? year
            : throw Wrong(column, Word.DataNotYear, _csv.GetString(column));
    }

    /// <summary>A finite number; NaN where the cell is empty or the column (-1) missing.</summary>
    public double Number(int column)
    {
        if (column < 0)
            return double.NaN;
        var cell = _csv.GetSpan(column);
        if (cell.IsEmpty)
            return double.NaN;
        return Utf8Parser.TryParse(cell, out double value, out var used) && used == cell.Length && double.IsFinite(value)
            ? value
            : throw Wrong(column, Word.DataNotNumber, _csv.GetString(column));
    }

    /// <summary>As <see cref="Number"/>, greater than zero where it is defined.</summary>
    public double Positive(int column)
    {
        var value = Number(column);
        return value <= 0 ? throw Wrong(column, Word.DataNotPositive, _csv.GetString(column)) : value;
    }

    /// <summary>A cell's text.</summary>
    public string Text(int column) => _csv.GetString(column);

    /// <summary>Whether a cell says just this.</summary>
    public bool Is(int column, ReadOnlySpan<byte> text) => _csv.GetSpan(column).SequenceEqual(text);

    /// <summary>Whether a cell says nothing.</summary>
    public bool IsEmpty(int column) => _csv.GetSpan(column).IsEmpty;

    /// <summary>A zone by its word in the files.</summary>
    public Zone Zone(int column)
    {
        if (column < 0)
            return Timelines.Zone.None;
        var cell = _csv.GetSpan(column);
        if (cell.SequenceEqual("core"u8))
            return Timelines.Zone.Core;
        if (cell.SequenceEqual("semi"u8))
            return Timelines.Zone.SemiPeriphery;
        if (cell.SequenceEqual("periphery"u8))
            return Timelines.Zone.Periphery;
        if (cell.SequenceEqual("none"u8) || cell.IsEmpty)
            return Timelines.Zone.None;
        throw Wrong(column, Word.DataUnknownZone, _csv.GetString(column));
    }

    /// <summary>An error at a cell of the current row.</summary>
    public TimelineDataException Wrong(int column, Word problem, params object[] values) =>
        new(_file, _csv.LineNumber, _csv.Headers[column], problem, values);

    public void Dispose() => _csv.Dispose();

    private bool Guarded(Func<bool> read)
    {
        try
        {
            return read();
        }
        catch (CsvFormatException exception)
        {
            throw new TimelineDataException(_file, Math.Max(1, exception.LineNumber), null, Word.DataMalformed);
        }
    }
}
