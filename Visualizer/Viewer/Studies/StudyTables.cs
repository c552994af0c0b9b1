using WorldSystems.Charts.Studies;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Viewer.Studies;

/// <summary>The files of studies that figures are drawn from.</summary>
internal static class StudyTables
{
    /// <summary>Shapley shares, from <c>decompose</c>.</summary>
    public const string Shapley = "shapley.csv";

    /// <summary>The worlds of <c>decompose</c>; the last column of their header is called as the measure.</summary>
    public const string Worlds = "worlds.csv";

    /// <summary>Sobol indices, from <c>sensitivity</c>.</summary>
    public const string Sobol = "sensitivity.csv";

    /// <summary>Elementary effects, from <c>sensitivity</c>.</summary>
    public const string Morris = "morris.csv";

    private static readonly string[] All = [Shapley, Sobol, Morris, SummaryTable.FileName, DifferencesTable.FileName, EnsembleTimeline.FileName, RangesTable.FileName];

    /// <summary>Whether a folder has one of them, and is not that of a run.</summary>
    public static bool AreIn(string folder) =>
        !File.Exists(Path.Combine(folder, WorldTimeline.FileName)) && All.Any(file => File.Exists(Path.Combine(folder, file)));
}
