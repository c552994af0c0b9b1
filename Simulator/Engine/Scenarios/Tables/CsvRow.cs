using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Tables;

/// <summary>A field and where it starts.</summary>
internal readonly record struct CsvField(string Text, Place Place);

/// <summary>A record of a table; it may span lines where a field in quotes does.</summary>
internal sealed record CsvRow(Place Place, ImmutableArray<CsvField> Fields)
{
    /// <summary>Spreadsheets leave rows of nothing but separators behind.</summary>
    public bool IsBlank => Fields.All(f => string.IsNullOrWhiteSpace(f.Text));

    /// <summary>The record that the reader stands on.</summary>
    public static CsvRow Current(CsvReader reader, string file)
    {
        int line = (int)reader.LineNumber;
        int column = 1;
        ImmutableArray<CsvField>.Builder fields = ImmutableArray.CreateBuilder<CsvField>(reader.FieldCount);
        for (int i = 0; i < reader.FieldCount; i++)
        {
            fields.Add(new(reader.GetString(i), new(file, line, column)));
            Advance(reader.GetRawSpan(i), ref line, ref column);
            column++;
        }

        return new(new(file, (int)reader.LineNumber, 1), fields.MoveToImmutable());
    }

    private static void Advance(ReadOnlySpan<byte> raw, ref int line, ref int column)
    {
        for (int at; (at = raw.IndexOfAny("\r\n"u8)) >= 0;)
        {
            raw = raw[(at + (raw[at..].StartsWith("\r\n"u8) ? 2 : 1))..];
            line++;
            column = 1;
        }

        column += Encoding.UTF8.GetCharCount(raw);
    }
}
