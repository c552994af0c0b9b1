using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Facts;

/// <summary>What several facts need.</summary>
internal static class Measuring
{
    public const double Percent = 100;

    /// <summary>A column of world.csv in a year.</summary>
    public static FactMeasure World(string column, int year) => history => history.Read(year) is int read ? history.World(column, read) : null;

    /// <summary>Measures between two years, both of which the run has to cover.</summary>
    public static FactMeasure Between(int from, int to, Func<FactHistory, int, int, double> measure) =>
        history => history.Read(from) is int first && history.Read(to) is int last && first < last ? measure(history, first, last) : null;

    /// <summary>Growth in % a year, continuous.</summary>
    public static double Growth(double before, double after, int years) => Percent * Elementary.Log(after / before) / years;
}
