using System.Collections.Immutable;
using MathNet.Numerics.Statistics;
using WorldSystems.Engine;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Experiments.Import;

/// <summary>
/// Finds the technology of each state with which the kernel's income per head in the first reported year, relative to the mean over states,
/// is that of the data. Each round lives the warm-up and the first year and moves every log technology by its own income gap over its own
/// slope (a damped secant); the others' moves count as noise that later rounds correct. The mean itself is free: it is raised where the
/// poorest would otherwise need less than no manufactures.
/// </summary>
public static class TechnologySolver
{
    /// <summary>Largest relative deviation that is a solution.</summary>
    public const double Tolerance = 0.01;

    /// <summary>Where the search stops early: an order better than asked for.</summary>
    private const double Target = 0.001;

    private const int MostRounds = 400;
    private const double FirstSlope = 0.8;
    private const double LeastSlope = 0.05;
    private const double MostSlope = 30;
    private const double LongestMove = 0.5;

    /// <summary>By how much all incomes are raised at most to make room for the poorest.</summary>
    private const double HighestRaise = 50;

    /// <summary>No state is left further behind than this (the search starts with a median of 1): below it technology says nothing about income.</summary>
    private const double LeastTechnology = 0.05;

    /// <summary>The states with their technologies, and how close they come.</summary>
    /// <param name="States">The table.</param>
    /// <param name="LargestDeviation">Largest relative deviation of a state's income (relative to the mean) from the data.</param>
    /// <param name="WorstState">The state with it.</param>
    /// <param name="Rounds">Worlds it took.</param>
    public sealed record Solution(StatesTable States, double LargestDeviation, string WorstState, int Rounds);

    /// <summary>Solves for the countries under the parameters and the warm-up of <paramref name="basis"/>.</summary>
    /// <exception cref="ImportException">No technology gives the data's incomes.</exception>
    public static Solution Solve(ImmutableArray<ImportedCountry> countries, Scenario basis, Action<double>? progress = null, CancellationToken cancellation = default)
    {
        var search = new Search(countries, basis);
        Solution best = search.Try(1);
        for (int round = 2; round <= MostRounds && best.LargestDeviation > Target && !search.IsHopeless; round++)
        {
            cancellation.ThrowIfCancellationRequested();
            search.Move();
            Solution now = search.Try(round);
            best = now.LargestDeviation < best.LargestDeviation ? now : best;
            progress?.Invoke(Math.Min(1, Elementary.Log(best.LargestDeviation) / Elementary.Log(Target)));
        }

        return best.LargestDeviation <= Tolerance ? best : throw new ImportException(FormattableString.Invariant(
            $"no technology found with which every state has the income of the data: '{best.WorstState}' is off by {100 * best.LargestDeviation:0.0} % at best. Choose another --year, or another --scenario (its parameters bound how poor a state can be)."));
    }

    private sealed class Search
    {
        private static readonly double HighestLevel = Elementary.Log(HighestRaise);
        private static readonly double Least = Elementary.Log(LeastTechnology);

        private readonly ImmutableArray<ImportedCountry> _countries;
        private readonly Scenario _basis;
        private readonly double[] _wanted;
        private readonly double[] _technology;
        private readonly double[] _gap;
        private readonly double[] _slope;
        private readonly double[] _moved;
        private readonly double[] _gapBefore;
        private double _level;
        private double _firstLevel;

        public Search(ImmutableArray<ImportedCountry> countries, Scenario basis)
        {
            _countries = countries;
            _basis = basis;
            double mean = countries.Average(c => c.GdpPerCapita);
            double median = countries.Select(c => c.GdpPerCapita).Median();
            _wanted = [.. countries.Select(c => Elementary.Log(c.GdpPerCapita / mean))];
            _technology = [.. countries.Select(c => Elementary.Log(c.GdpPerCapita / median))];
            _gap = new double[countries.Length];
            _gapBefore = new double[countries.Length];
            _moved = new double[countries.Length];
            _slope = [.. Enumerable.Repeat(FirstSlope, countries.Length)];
        }

        /// <summary>Raising all incomes pulls the poorest along, at any level: there is nothing to be found.</summary>
        public bool IsHopeless => _level - _firstLevel > HighestLevel;

        /// <summary>Moves every technology toward its income.</summary>
        public void Move()
        {
            RaiseLevel();
            for (int i = 0; i < _technology.Length; i++)
            {
                double change = _gapBefore[i] - _gap[i];
                if (Math.Abs(_moved[i]) > Target && double.IsFinite(change))
                {
                    double observed = Math.Clamp(change / _moved[i], LeastSlope, MostSlope);
                    _slope[i] = observed > _slope[i] ? observed : _slope[i] + (0.3 * (observed - _slope[i]));
                }

                _moved[i] = Math.Clamp(_gap[i] / _slope[i], -LongestMove, LongestMove);
                _moved[i] = Math.Max(_moved[i], Least - _technology[i]);
                _technology[i] += _moved[i];
            }
        }

        /// <summary>
        /// Subsistence and raw materials make a state richer than the data even without manufactures: no technology is low enough, so all
        /// incomes must be higher for its share of the mean to be right.
        /// </summary>
        private void RaiseLevel()
        {
            double raise = 0;
            for (int i = 0; i < _technology.Length; i++)
            {
                if (_technology[i] <= Least)
                {
                    raise = Math.Max(raise, -_gap[i]);
                }
            }

            _level += raise;
            for (int i = 0; i < _technology.Length; i++)
            {
                _gap[i] += raise;
                _gapBefore[i] += raise;
            }
        }

        /// <summary>Lives the first year and looks.</summary>
        public Solution Try(int round)
        {
            StatesTable table = Table();
            double[] income = FirstYear(table);
            double mean = income.Average();
            if (round == 1)
            {
                _level = _firstLevel = Elementary.Log(mean);
            }

            int worst = 0;
            double largest = 0;
            for (int i = 0; i < income.Length; i++)
            {
                _gapBefore[i] = round == 1 ? double.NaN : _gap[i];
                _gap[i] = _wanted[i] + _level - Elementary.Log(income[i]);
                double deviation = Math.Abs((income[i] / mean * Elementary.Exp(-_wanted[i])) - 1);
                if (!(deviation <= largest))
                {
                    (largest, worst) = (deviation, i);
                }
            }

            return new(table, largest, _countries[worst].Code, round);
        }

        private StatesTable Table() => new(Coordinates.Globe,
        [
            .. _countries.Select((country, i) => new InitialState(
                country.Code,
                country.Latitude,
                country.Longitude,
                country.Population,
                country.Land,
                Elementary.Exp(_technology[i]),
                Capital(country)) { Name = country.Name }),
        ]);

        /// <summary>The default world's capital per head; the warm-up brings it to where saving keeps it.</summary>
        private static double Capital(ImportedCountry country) => new GeneratedWorld().CapitalPerHead * country.Population;

        private double[] FirstYear(StatesTable table)
        {
            var simulation = new Simulation(_basis with { States = table, Generate = null, Time = _basis.Time with { Years = 1 } });
            var income = new FirstYearIncome();
            simulation.Run([income]);
            return income.PerHead;
        }
    }

    private sealed class FirstYearIncome : IYearObserver
    {
        public double[] PerHead { get; private set; } = [];

        public void OnYear(World world) => PerHead = world.IncomePerCapita.Values.ToArray();
    }
}
