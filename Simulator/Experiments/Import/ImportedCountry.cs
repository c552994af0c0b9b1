namespace WorldSystems.Experiments.Import;

/// <summary>A country with everything the data say about it.</summary>
/// <param name="Code">Three letters, the state's id.</param>
/// <param name="Name">Name for people.</param>
/// <param name="GdpPerCapita">2011 international dollars.</param>
/// <param name="Population">Millions.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Land">Hectares-equivalent, scaled so that the median country has one a head.</param>
public sealed record ImportedCountry(string Code, string Name, double GdpPerCapita, double Population, double Latitude, double Longitude, double Land);

/// <summary>A country that was left out, and why.</summary>
/// <param name="Code">Three letters.</param>
/// <param name="Missing">What the files do not have: income, population, coordinates.</param>
public sealed record LeftOutCountry(string Code, string Missing);
