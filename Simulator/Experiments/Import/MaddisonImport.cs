using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Experiments.Import;

/// <summary>From the published files to a states table.</summary>
public static class MaddisonImport
{
    /// <summary>A file by the name under which messages speak of it.</summary>
    /// <param name="Name">Name.</param>
    /// <param name="Bytes">Content.</param>
    public sealed record Source(string Name, byte[] Bytes);

    /// <summary>The table, how well it fits, and who is missing.</summary>
    /// <param name="Solution">The states.</param>
    /// <param name="LeftOut">Countries of that year without all data.</param>
    public sealed record Outcome(TechnologySolver.Solution Solution, ImmutableArray<LeftOutCountry> LeftOut);

    /// <summary>Reads, joins and solves.</summary>
    /// <exception cref="ImportException">The files do not have what is needed, or no technology fits them.</exception>
    public static Outcome Run(Source maddison, Source coordinates, int year, Scenario basis, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        CountryData data = CountryData.Join(MaddisonFile.Read(maddison.Name, maddison.Bytes, year), CepiiFile.Read(coordinates.Name, coordinates.Bytes));
        return new(TechnologySolver.Solve(data.Countries, basis, progress, cancellation), data.LeftOut);
    }
}
