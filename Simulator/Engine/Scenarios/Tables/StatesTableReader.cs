using System.Collections.Immutable;
using CsvHelper;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Tables;

/// <summary>CSV bytes -> the states, or every error in them.</summary>
internal sealed class StatesTableReader(string file, ErrorList errors)
{
    private const int SizeLimit = 64 << 20;

    private readonly StateIds _ids = new(errors);
    private CsvMalformedRecord? _malformed;

    /// <summary>The table; null where there are errors.</summary>
    public StatesTable? Read(ReadOnlyMemory<byte> csv)
    {
        if (!Utf8Source.Check(file, csv.Span, SizeLimit, "a table of states in CSV", errors))
            return null;

        using CsvReader reader = CsvReader.Create(csv, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            TrackLineNumbers = true,
            TrimWhitespace = true,
            OnMalformedRecord = record => _malformed = record,
        });

        if (NextRow(reader) is not { } top || !IsCommaSeparated(top))
            return null;

        StatesHeader header = StatesHeader.Read(top, errors);
        ImmutableArray<InitialState> states = Rows(reader, header, top.Place);
        return errors.IsEmpty ? new(header.Coordinates, states) : null;
    }

    private ImmutableArray<InitialState> Rows(CsvReader reader, StatesHeader header, Place top)
    {
        ImmutableArray<InitialState>.Builder states = ImmutableArray.CreateBuilder<InitialState>();
        int rows = 0;
        while (NextRow(reader) is { } row)
        {
            if (++rows > ScenarioKeys.StateLimit)
            {
                errors.Add(row.Place, $"the table has more than {Show.Number(ScenarioKeys.StateLimit)} states", "Join small states, or take some out");
                break;
            }

            if (HasWidth(row, header))
                states.Add(State(row, header));
        }

        if (rows == 0)
            errors.Add(top, "the table has a header and no states", "Add a row for each state");

        return states.ToImmutable();
    }

    /// <summary>The next row that is not blank; malformed ones are noted and passed over.</summary>
    private CsvRow? NextRow(CsvReader reader)
    {
        while (reader.Read())
        {
            CsvRow row = CsvRow.Current(reader, file);
            if (_malformed is { } malformed)
            {
                _malformed = null;
                Malformed(malformed.Reason, row);
            }
            else if (!row.IsBlank)
            {
                return row;
            }
        }

        return null;
    }

    private void Malformed(CsvMalformedReason reason, CsvRow row)
    {
        if (reason == CsvMalformedReason.UnterminatedQuote)
            errors.Add(row.Fields[^1].Place, "a quote is opened here and never closed: it swallows the rest of the table", "Close the quote, or double it where it belongs to the text");
        else
            errors.Add(row.Place, "a quote stands in the middle of a field", "Put the whole field in quotes and double the quotes inside: \"the \"\"new\"\" state\"");
    }

    private bool IsCommaSeparated(CsvRow header)
    {
        string text = header.Fields[0].Text;
        string? separator = text.Contains(';', StringComparison.Ordinal) ? "semicolons" : text.Contains('\t', StringComparison.Ordinal) ? "tabs" : null;
        if (header.Fields.Length > 1 || separator is null)
            return true;

        errors.Add(header.Place, $"the columns are separated by {separator}, not by commas", "Save the table as comma-separated CSV (UTF-8) with decimal points");
        return false;
    }

    private bool HasWidth(CsvRow row, StatesHeader header)
    {
        int count = row.Fields.Length;
        if (count == header.Width)
            return true;

        string cure = count < header.Width
            ? "Fill the missing fields; each row has as many as the header"
            : "Write decimal points, not commas, and put a name that has a comma in quotes";
        errors.Add(row.Place, $"the row has {Show.Number(count)} fields, the header {Show.Number(header.Width)}", cure);
        return false;
    }

    private InitialState State(CsvRow row, StatesHeader header)
    {
        string id = header.Id < 0 ? $"row on line {Show.Number(row.Place.Line)}" : row.Fields[header.Id].Text;
        if (header.Id >= 0)
            _ids.Add(row.Fields[header.Id]);

        double[] positions = Numbers(row, header.Positions, header.PositionColumns, id);
        double[] stocks = Numbers(row, header.Stocks, StatesColumns.Stocks, id);
        InitialState state = new(id, positions[0], positions[1], stocks[0], stocks[1], stocks[2], stocks[3]);
        if (header.Name < 0)
            return state;

        CsvField name = row.Fields[header.Name];
        _ids.CheckName(name);
        return string.IsNullOrWhiteSpace(name.Text) ? state : state with { Name = name.Text };
    }

    private double[] Numbers(CsvRow row, ImmutableArray<int> at, ImmutableArray<NumberColumn> columns, string id) =>
        [.. at.Zip(columns, (i, column) => i < 0 ? double.NaN : NumberField.Read(row.Fields[i], column, id, errors))];
}
