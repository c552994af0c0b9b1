using System.Text;

namespace WorldSystems.Experiments.Studies;

/// <summary>
/// Tables of results, one a shard, read by run: where the line of each run stands is held in memory (about 50 bytes a run), the lines are not.
/// </summary>
public sealed class ResultTable
{
    private const int BufferSize = 1 << 20;

    private readonly Dictionary<RunId, (int Table, long Start, int Length)> _lines = [];
    private readonly List<Stream> _tables = [];
    private readonly int _measures;
    private readonly byte[] _header;

    /// <summary>Expects tables of a study with these measures.</summary>
    public ResultTable(IReadOnlyCollection<string> measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        _measures = measures.Count;
        _header = Encoding.UTF8.GetBytes(ResultLine.Header(measures));
    }

    /// <summary>Number of runs with a result.</summary>
    public int Count => _lines.Count;

    /// <summary>The header of a table, its line break included.</summary>
    public ReadOnlySpan<byte> Header => (byte[])[.. _header, (byte)'\n'];

    /// <summary>Takes in a table; it is read once now, and again at single places later.</summary>
    /// <returns>What is to be said of it.</returns>
    public ResultTableState Add(Stream table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int number = _tables.Count;
        _tables.Add(table);
        long end = 0, lines = 0;
        int damaged = 0, doubled = 0;
        long? firstDamaged = null;
        bool hasHeader = false, isOpen = false;
        foreach ((long start, ReadOnlyMemory<byte> line, bool isWhole) in Lines(table))
        {
            lines++;
            if (start == 0)
            {
                hasHeader = isWhole && line.Span.SequenceEqual(_header);
                isOpen |= !isWhole;
                end = line.Length + 1;
                continue;
            }

            if (!isWhole || !ResultLine.TryRead(line.Span, out RunId id))
            {
                isOpen |= !isWhole;
                damaged += isWhole ? 1 : 0;
                firstDamaged ??= isWhole ? lines : null;
                continue;
            }

            end = start + line.Length + 1;
            doubled += _lines.TryAdd(id, (number, start, line.Length)) ? 0 : 1;
        }

        return new(hasHeader, end, damaged, firstDamaged ?? 0, doubled, isOpen);
    }

    /// <summary>Appends a result to the last table, in one write. Points that coincide share their runs: a result that is there already is left out.</summary>
    public void Append(RunResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (_lines.ContainsKey(result.Id))
        {
            return;
        }

        byte[] line = ResultLine.Of(result);
        Stream table = _tables[^1];
        long start = table.Seek(0, SeekOrigin.End);
        table.Write(line);
        table.Flush();
        _lines.TryAdd(result.Id, (_tables.Count - 1, start, line.Length - 1));
    }

    /// <summary>Writes a table of all lines that are whole, in the order in which they stand.</summary>
    public void WriteTo(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Header);
        foreach (RunId id in _lines.OrderBy(line => (line.Value.Table, line.Value.Start)).Select(line => line.Key))
        {
            output.Write(Line(id));
            output.WriteByte((byte)'\n');
        }
    }

    /// <summary>Bytes that a result takes in a table.</summary>
    public static int LengthOf(RunResult result) => ResultLine.Of(result).Length;

    /// <summary>Whether there is a result of a run.</summary>
    public bool Has(RunId id) => _lines.ContainsKey(id);

    /// <summary>The result of a run that has one.</summary>
    public RunResult Get(RunId id) => ResultLine.Read(Line(id), _measures);

    /// <summary>A run's line between id and checksum: <c>status,MEASURES,failure</c>.</summary>
    internal string Content(RunId id) => ResultLine.Content(Line(id));

    private byte[] Line(RunId id)
    {
        (int table, long start, int length) = _lines[id];
        var line = new byte[length];
        Stream stream = _tables[table];
        stream.Position = start;
        stream.ReadExactly(line);
        return line;
    }

    /// <summary>The lines of a stream, where each starts, and whether it has its line break.</summary>
    private static IEnumerable<(long Start, ReadOnlyMemory<byte> Line, bool IsWhole)> Lines(Stream stream)
    {
        stream.Position = 0;
        byte[] buffer = new byte[BufferSize];
        int held = 0;
        long start = 0;
        while (true)
        {
            int read = stream.Read(buffer, held, buffer.Length - held);
            held += read;
            int from = 0;
            while (Array.IndexOf(buffer, (byte)'\n', from, held - from) is var at and >= 0)
            {
                yield return (start, buffer.AsMemory(from, at - from), true);
                start += at - from + 1;
                from = at + 1;
            }

            if (read == 0)
            {
                if (held > from)
                {
                    yield return (start, buffer.AsMemory(from, held - from), false);
                }

                yield break;
            }

            Buffer.BlockCopy(buffer, from, buffer, 0, held - from);
            held -= from;
            if (held == buffer.Length)
            {
                Array.Resize(ref buffer, 2 * buffer.Length);
            }
        }
    }
}
