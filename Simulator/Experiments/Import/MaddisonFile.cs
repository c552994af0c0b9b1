using System.Collections.Immutable;

namespace WorldSystems.Experiments.Import;

/// <summary>Reads the Maddison Project Database: <c>countrycode,country,region,year,gdppc,pop</c>.</summary>
public static class MaddisonFile
{
    private const double ThousandsInAMillion = 1000;

    /// <summary>The countries of a year, in the order of the file.</summary>
    /// <exception cref="ImportException">A column is missing, a cell is not a number, a country comes twice, or the year is not there.</exception>
    public static ImmutableArray<MaddisonRecord> Read(string file, byte[] bytes, int year)
    {
        using var table = new PublishedTable(file, bytes, "countrycode", "country", "year", "gdppc", "pop");
        var countries = ImmutableArray.CreateBuilder<MaddisonRecord>();
        HashSet<string> codes = new(StringComparer.Ordinal);
        double first = double.PositiveInfinity, last = double.NegativeInfinity;
        while (table.Read())
        {
            double? rowYear = table.Number(2);
            first = Math.Min(first, rowYear ?? first);
            last = Math.Max(last, rowYear ?? last);
            if (rowYear != year)
            {
                continue;
            }

            var country = new MaddisonRecord(table.Text(0), table.Text(1), Positive(table.Number(3)), Positive(table.Number(4)) / ThousandsInAMillion);
            countries.Add(codes.Add(country.Code) ? country : throw new ImportException($"{file}: {country.Code} has two rows for {year}. Keep one."));
        }

        return countries.Count > 0
            ? countries.DrainToImmutable()
            : throw new ImportException($"{file}: no rows for the year {year} (the file has {first} to {last}). Choose another --year.");
    }

    private static double? Positive(double? value) => value > 0 ? value : null;
}
