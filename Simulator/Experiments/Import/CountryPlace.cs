namespace WorldSystems.Experiments.Import;

/// <summary>Where a country is (CEPII GeoDist: Mayer and Zignago 2011).</summary>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Area">Square kilometres; null where the file has none.</param>
public sealed record CountryPlace(double Latitude, double Longitude, double? Area);
