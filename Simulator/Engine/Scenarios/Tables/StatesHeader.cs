using System.Collections.Immutable;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Tables;

/// <summary>Which column of the table holds what; -1 where a column is missing.</summary>
internal sealed record StatesHeader(int Width, Coordinates Coordinates, int Id, int Name, ImmutableArray<int> Positions, ImmutableArray<int> Stocks)
{
    public ImmutableArray<NumberColumn> PositionColumns => Coordinates == Coordinates.Globe ? StatesColumns.Globe : StatesColumns.Plane;

    /// <summary>Reads the header row and notes unknown, doubled and missing columns.</summary>
    public static StatesHeader Read(CsvRow row, ErrorList errors)
    {
        string[] names = [.. row.Fields.Select(f => f.Text)];
        bool hasGlobe = StatesColumns.Globe.Any(c => names.Contains(c.Name));
        bool hasPlane = StatesColumns.Plane.Any(c => names.Contains(c.Name));
        Coordinates coordinates = hasGlobe && !hasPlane ? Coordinates.Globe : Coordinates.Plane;
        if (hasGlobe && hasPlane)
            errors.Add(row.Place, "the table has both x, y and lat, lon", "Keep x, y for a map, or lat, lon for the globe");

        StatesHeader header = new(
            names.Length,
            coordinates,
            Array.IndexOf(names, StatesColumns.Id),
            Array.IndexOf(names, StatesColumns.DisplayName),
            [.. (coordinates == Coordinates.Globe ? StatesColumns.Globe : StatesColumns.Plane).Select(c => Array.IndexOf(names, c.Name))],
            [.. StatesColumns.Stocks.Select(c => Array.IndexOf(names, c.Name))]);

        List<string> missing = header.Missing();
        header.CheckNames(row, missing, errors);
        string present = string.Join(", ", names.Select(Show.Text));
        foreach (string name in missing)
            errors.Add(row.Place, $"the column '{name}' is missing", $"Add it to the header and to every row; the table has {present}{OrGlobe(name)}");

        return header;
    }

    private static Message OrGlobe(string name) => name is "x" or "y" ? " (lat, lon may stand for x, y)" : "";

    private List<string> Missing()
    {
        IEnumerable<(int At, string Name)> wanted =
        [
            (Id, StatesColumns.Id),
            .. Positions.Zip(PositionColumns, (at, c) => (at, c.Name)),
            .. Stocks.Zip(StatesColumns.Stocks, (at, c) => (at, c.Name)),
        ];
        return [.. wanted.Where(w => w.At < 0).Select(w => w.Name)];
    }

    /// <summary>A column that is nearly one of the missing is one slip, so it takes that one off the list.</summary>
    private void CheckNames(CsvRow row, List<string> missing, ErrorList errors)
    {
        Dictionary<string, int> first = new(StringComparer.Ordinal);
        for (int i = 0; i < Width; i++)
        {
            (string name, Place place) = row.Fields[i];
            if (!first.TryAdd(name, i))
                errors.Add(place, $"the column {Show.Text(name)} is there twice (columns {Show.Number(first[name] + 1)} and {Show.Number(i + 1)})", "Keep one of the two");
            else if (!StatesColumns.Known.Contains(name))
                Unknown(name, place, missing, errors);
        }
    }

    private static void Unknown(string name, Place place, List<string> missing, ErrorList errors)
    {
        if (name.Length == 0)
        {
            errors.Add(place, "a column has no name", "Name it, or take it out (a comma at the end of a line makes one)");
            return;
        }

        string? meant = NearestName.Find(name, missing) ?? missing.Find(m => name.Contains(m, StringComparison.OrdinalIgnoreCase) && m.Length > 1);
        if (meant is not null)
        {
            missing.Remove(meant);
            errors.Add(place, $"the column '{meant}' is missing and {Show.Text(name)} is not known", $"Rename {Show.Text(name)} to '{meant}'");
        }
        else
        {
            Message cure = NearestName.Find(name, StatesColumns.Known) is { } near
                ? (Message)$"Take it out (the nearest known column is '{near}')"
                : (Message)$"Take it out; the columns are {string.Join(", ", StatesColumns.Known)}";
            errors.Add(place, $"the column {Show.Text(name)} is not known", cure);
        }
    }
}
