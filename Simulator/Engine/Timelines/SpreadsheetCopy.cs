using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace WorldSystems.Engine.Timelines;

/// <summary>
/// A table as the reader's own spreadsheet opens it with a double click: byte order mark, the culture's list separator and decimal separator,
/// and no text that a spreadsheet would take for a formula. For people; programs read the original.
/// </summary>
public static class SpreadsheetCopy
{
    /// <summary>Copies a table.</summary>
    public static void Write(Stream table, Stream copy, ImmutableArray<TimelineColumn> columns, CultureInfo culture)
    {
        using CsvReader reader = CsvReader.Create(table, new CsvReaderOptions { Separator = ',' });
        using var writer = new StreamWriter(copy, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16) { NewLine = "\r\n" };
        string separator = Separator(culture);
        writer.WriteLine(string.Join(separator, columns.Select(column => column.Name)));
        while (reader.Read())
        {
            for (int i = 0; i < columns.Length; i++)
            {
                writer.Write(i == 0 ? "" : separator);
                writer.Write(Cell(reader.GetString(i), columns[i].Type, separator, culture));
            }

            writer.WriteLine();
        }
    }

    /// <summary>The culture's list separator, unless it also separates decimals.</summary>
    private static string Separator(CultureInfo culture) =>
        culture.TextInfo.ListSeparator == culture.NumberFormat.NumberDecimalSeparator ? ";" : culture.TextInfo.ListSeparator;

    private static string Cell(string text, ColumnType type, string separator, CultureInfo culture) => type switch
    {
        ColumnType.Text => Quoted(IsFormula(text) ? "'" + text : text, separator),
        _ => text.Replace(".", culture.NumberFormat.NumberDecimalSeparator, StringComparison.Ordinal),
    };

    private static bool IsFormula(string text) => text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal);

    private static string Quoted(string text, string separator) =>
        text.Contains(separator, StringComparison.Ordinal) || text.AsSpan().ContainsAny("\"\r\n")
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
