using System.Collections.Immutable;
using MathNet.Numerics.Statistics;

namespace WorldSystems.Experiments.Import;

/// <summary>What the published files say about the countries of a year, and which had to be left out.</summary>
/// <param name="Countries">Complete countries, in the order of the Maddison file.</param>
/// <param name="LeftOut">The others.</param>
public sealed record CountryData(ImmutableArray<ImportedCountry> Countries, ImmutableArray<LeftOutCountry> LeftOut)
{
    /// <summary>A square kilometre of desert is no field, and a port lives off other people's: land per head is kept within this factor of the median.</summary>
    private const double WidestLand = 4;

    private const int Fewest = 2;

    /// <summary>Puts income and population together with places. Land is the country's area in units in which the median country has one a head; a country without area gets that median.</summary>
    /// <exception cref="ImportException">Fewer than two countries are complete.</exception>
    public static CountryData Join(ImmutableArray<MaddisonRecord> records, IReadOnlyDictionary<string, CountryPlace> places)
    {
        var complete = ImmutableArray.CreateBuilder<(MaddisonRecord Record, CountryPlace Place)>();
        var leftOut = ImmutableArray.CreateBuilder<LeftOutCountry>();
        foreach (MaddisonRecord record in records)
        {
            CountryPlace? place = places.GetValueOrDefault(record.Code);
            string missing = string.Join(" and ", Missing(record, place));
            if (missing.Length > 0)
            {
                leftOut.Add(new(record.Code, missing));
            }
            else
            {
                complete.Add((record, place!));
            }
        }

        if (complete.Count < Fewest)
        {
            throw new ImportException($"only {complete.Count} of {records.Length} countries have income, population and coordinates. Choose another --year.");
        }

        return new(WithLand(complete), leftOut.DrainToImmutable());
    }

    private static IEnumerable<string> Missing(MaddisonRecord record, CountryPlace? place)
    {
        if (record.GdpPerCapita is null)
        {
            yield return "income";
        }

        if (record.Population is null)
        {
            yield return "population";
        }

        if (place is null)
        {
            yield return "coordinates";
        }
    }

    private static ImmutableArray<ImportedCountry> WithLand(IReadOnlyList<(MaddisonRecord Record, CountryPlace Place)> complete)
    {
        double[] areaPerHead = [.. complete.Where(c => c.Place.Area > 0).Select(c => c.Place.Area!.Value / c.Record.Population!.Value)];
        double median = areaPerHead.Length > 0 ? areaPerHead.Median() : 1;
        return
        [
            .. complete.Select(c => new ImportedCountry(
                c.Record.Code,
                c.Record.Name,
                c.Record.GdpPerCapita!.Value,
                c.Record.Population!.Value,
                c.Place.Latitude,
                c.Place.Longitude,
                Land(c.Record.Population!.Value, c.Place.Area, median))),
        ];
    }

    private static double Land(double population, double? area, double medianPerHead) => area > 0
        ? population * Math.Clamp(area.Value / population / medianPerHead, 1 / WidestLand, WidestLand)
        : population;
}
