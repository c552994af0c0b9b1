using System.Collections.Immutable;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Ensembles;

/// <summary>Watches one run and keeps what an ensemble reports; its memory does not grow with the number of years.</summary>
internal sealed class RunRecorder(World world, ImmutableArray<int> years) : IYearObserver
{
    /// <summary>When trade has become more than a trickle, and ranks have had time to form.</summary>
    private const int Century = 100;
    private const int Leaders = 4;
    private const int Laggards = 12;
    private const double Percent = 100;

    private readonly WorldMeasures _measures = new(world);
    private readonly List<Observation> _observations = [];
    private readonly LogTrend _termsOfTrade = new();
    private double[]? _atCentury;
    private (double Highest, double Lowest) _start;

    public void OnYear(World world)
    {
        _measures.OnYear(world);
        if (world.Year.Index == 0)
        {
            _start = Deciles();
        }

        if (world.Year.Index == Century)
        {
            _atCentury = world.GdpPerCapita.Values.ToArray();
        }

        if (world.Year.Index >= Century)
        {
            _termsOfTrade.Add(world.Year.Index, _measures.TermsOfTrade);
        }

        if (years.Contains(world.Year.Calendar))
        {
            _observations.AddRange(EnsembleMeasure.OfTheWorld.Select(m => new Observation(m.Measure, world.Year.Calendar, m.Read(_measures))));
        }
    }

    /// <summary>The world at the years asked for, and then the run as a whole; to be asked once, after the last year.</summary>
    public IReadOnlyList<Observation> Finish()
    {
        (double highest, double lowest) = Deciles();
        int elapsed = world.Year.Index;
        int[] order = _measures.PoorestFirst.ToArray();
        int[] laggards = order[..Math.Min(Laggards, order.Length)];
        int[] leaders = order[^Math.Min(Leaders, order.Length)..];
        _observations.AddRange(
        [
            new(EnsembleMeasure.TermsOfTradeTrend, null, Percent * _termsOfTrade.Slope),
            new(EnsembleMeasure.LeaderGrowth, null, Growth(_start.Highest, highest, elapsed)),
            new(EnsembleMeasure.LaggardGrowth, null, Growth(_start.Lowest, lowest, elapsed)),
            new(EnsembleMeasure.RankCorrelation, null, RankCorrelation()),
            new(EnsembleMeasure.LeaderManufactures, null, ManufacturesShare(leaders)),
            new(EnsembleMeasure.LaggardManufactures, null, ManufacturesShare(laggards)),
            new(EnsembleMeasure.LeaderHours, null, HoursImportedPerExported(leaders)),
            new(EnsembleMeasure.LaggardHours, null, HoursImportedPerExported(laggards)),
        ]);
        return _observations;
    }

    private static double Growth(double from, double to, int years) => years > 0 ? Percent * Elementary.Log(to / from) / years : double.NaN;

    private (double Highest, double Lowest) Deciles()
    {
        ReadOnlySpan<int> order = _measures.PoorestFirst;
        int size = Math.Max(1, order.Length / 10);
        return (Mean(order[^size..]), Mean(order[..size]));
    }

    private double Mean(ReadOnlySpan<int> states)
    {
        double sum = 0;
        foreach (int state in states)
        {
            sum += world.GdpPerCapita[state];
        }

        return sum / states.Length;
    }

    private double RankCorrelation() => _atCentury is null || world.Year.Index <= Century
        ? double.NaN
        : MathNet.Numerics.Statistics.Correlation.Spearman(_atCentury, world.GdpPerCapita.Values.ToArray());

    private double ManufacturesShare(int[] states) => states.Average(i => _measures.ManufacturesShare[i]);

    private double HoursImportedPerExported(int[] states) => states.Average(i => _measures.LabourImported[i] / _measures.LabourExported[i]);
}
