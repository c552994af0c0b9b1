using System.Collections.Frozen;

namespace WorldSystems.Experiments.Import;

/// <summary>Reads CEPII's country table: <c>iso3;area;lat;lon;cap</c> among others. A country has a row a city; its capital gives its place, else its first city.</summary>
public static class CepiiFile
{
    /// <summary>Codes of the table that ISO 3166-1 has replaced since, with those that newer tables use.</summary>
    private static readonly (string Old, string Current)[] FormerCodes = [("ROM", "ROU"), ("ZAR", "COD"), ("TMP", "TLS"), ("PAL", "PSE"), ("YUG", "SRB")];

    /// <summary>The places of all countries by three-letter code.</summary>
    /// <exception cref="ImportException">A column is missing or a cell is not a number.</exception>
    public static FrozenDictionary<string, CountryPlace> Read(string file, byte[] bytes)
    {
        using var table = new PublishedTable(file, bytes, "iso3", "area", "lat", "lon", "cap");
        Dictionary<string, (CountryPlace Place, bool IsCapital)> places = new(StringComparer.Ordinal);
        while (table.Read())
        {
            string code = table.Text(0);
            bool isCapital = table.Number(4) == 1;
            bool isBetter = !places.TryGetValue(code, out (CountryPlace Place, bool IsCapital) known) || (isCapital && !known.IsCapital);
            if (isBetter && table.Number(2) is double latitude && table.Number(3) is double longitude)
            {
                places[code] = (new(latitude, longitude, table.Number(1)), isCapital);
            }
        }

        foreach ((string old, string current) in FormerCodes)
        {
            if (places.TryGetValue(old, out (CountryPlace, bool) place))
            {
                places.TryAdd(current, place);
            }
        }

        return places.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Place, StringComparer.Ordinal);
    }
}
