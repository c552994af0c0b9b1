namespace WorldSystems.Experiments.Import;

/// <summary>A country in one year of the Maddison Project Database (Bolt and van Zanden 2024).</summary>
/// <param name="Code">Three letters.</param>
/// <param name="Name">Country.</param>
/// <param name="GdpPerCapita">2011 international dollars; null where there is no estimate.</param>
/// <param name="Population">Millions (the file has thousands); null where there is no estimate.</param>
public sealed record MaddisonRecord(string Code, string Name, double? GdpPerCapita, double? Population);
