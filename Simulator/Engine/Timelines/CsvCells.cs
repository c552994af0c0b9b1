using System.Globalization;
using CsvHelper;

namespace WorldSystems.Engine.Timelines;

/// <summary>How timelines are spelled: UTF-8 without a mark, LF, commas, invariant culture, text quoted where needed, nothing where nothing is defined.</summary>
/// <remarks>
/// Names of states are written as they are, also where a spreadsheet could take them for a formula: the files are joined on them, so they must
/// be the same in every file and in the user's own table. The copies made for spreadsheets are the place to defuse them.
/// </remarks>
internal static class CsvCells
{
    private static readonly CsvWriterOptions Options = new()
    {
        NewLine = "\n",
        WriteByteOrderMark = false,
        FormatProvider = CultureInfo.InvariantCulture,
    };

    /// <summary>Opens a file and writes its header.</summary>
    public static CsvWriter Open(ITimelineSink sink, string fileName, IEnumerable<TimelineColumn> columns)
    {
        var csv = CsvWriter.Create(sink.Create(fileName), Options, leaveOpen: false);
        foreach (TimelineColumn column in columns)
        {
            csv.WriteField(column.Name);
        }

        csv.EndRecord();
        return csv;
    }

    /// <summary>A number, or an empty cell where it is not defined.</summary>
    public static void WriteNumber(this CsvWriter csv, double value)
    {
        if (double.IsFinite(value))
        {
            csv.WriteField(value);
        }
        else
        {
            csv.WriteEmpty();
        }
    }

    /// <summary>An empty cell.</summary>
    public static void WriteEmpty(this CsvWriter csv) => csv.WriteField(ReadOnlySpan<byte>.Empty);
}
