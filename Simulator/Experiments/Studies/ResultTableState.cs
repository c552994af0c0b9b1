namespace WorldSystems.Experiments.Studies;

/// <summary>A table of results as it was found.</summary>
/// <param name="HasHeader">Its first line is the header of this study's tables.</param>
/// <param name="End">Where the last whole line ends.</param>
/// <param name="Damaged">Lines with a break whose checksum is wrong.</param>
/// <param name="FirstDamaged">The first of them, from 1.</param>
/// <param name="Doubled">Lines of runs that were there already.</param>
/// <param name="IsCutOff">The last line has no break: whoever wrote it was stopped.</param>
public readonly record struct ResultTableState(bool HasHeader, long End, int Damaged, long FirstDamaged, int Doubled, bool IsCutOff);
