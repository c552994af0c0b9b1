using System.Globalization;
using System.Text;
using WorldSystems.Charts.Timelines;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Lab.Runs;

/// <summary>
/// Who traded with whom, in some years of a run: what the program writes with <c>--flows</c> for every year and good would take a page longer
/// than the run itself. The years are evenly spaced, the last among them; the larger the world, the fewer.
/// </summary>
internal sealed class TradeSample
{
    private const int MostYears = 26;
    private const int MostPairs = 24_000;

    private readonly string[] _states;
    private readonly int _last;
    private readonly int _step;
    private readonly List<(int Year, int One, int Other, double Value)> _trade = [];
    private readonly HashSet<int> _years = [];

    internal TradeSample(TimeSpanOfRun time, IEnumerable<string> states)
    {
        _states = [.. states.Select(Quoted)];
        _last = time.StartYear + time.Years - 1;
        int pairs = _states.Length * (_states.Length - 1) / 2;
        int wanted = Math.Min(MostYears, MostPairs / Math.Max(1, pairs));
        _step = wanted < 2 || time.Years < 2 ? 0 : Math.Max(1, (int)Math.Ceiling((time.Years - 1) / (double)(wanted - 1)));
    }

    /// <summary>Takes a year down if it is one of the sample.</summary>
    internal void OnYear(World world)
    {
        int year = world.Year.Calendar;
        if (_step == 0 || (_last - year) % _step != 0)
            return;
        _years.Add(year);
        for (int one = 0; one < _states.Length; one++)
        {
            for (int other = one + 1; other < _states.Length; other++)
            {
                double value = Both(world.RawMaterials, one, other) + Both(world.Manufactures, one, other);
                if (value > 0)
                    _trade.Add((year, one, other, value));
            }
        }
    }

    /// <summary>The sample, with the states in its years; null where nobody trades, or the world is too large or too short-lived for one.</summary>
    /// <param name="states">The run's states.csv.</param>
    internal TradeOfRun? Finish(byte[] states) => _years.Count < 2 || _trade.Count == 0 ? null : new(
        TradeLinks.Read(new MemoryStream(Encoding.UTF8.GetBytes(Rows()))),
        StatesTimeline.Read(new MemoryStream(OfYears(states))));

    /// <summary>Written only for those who come to see it, not while the run goes on.</summary>
    private string Rows()
    {
        var rows = new StringBuilder("year,from,to,value\n");
        foreach (var (year, one, other, value) in _trade)
            rows.Append(CultureInfo.InvariantCulture, $"{year},{_states[one]},{_states[other]},{value:R}\n");
        return rows.ToString();
    }

    private static double Both(TradedGood good, int one, int other) => good.Shipment(one, other) + good.Shipment(other, one);

    private static string Quoted(string name) => '"' + name.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private byte[] OfYears(byte[] states)
    {
        string[] lines = Encoding.UTF8.GetString(states).Split('\n');
        HashSet<string> years = [.. _years.Select(year => year.ToString(CultureInfo.InvariantCulture))];
        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Where((line, i) => i == 0 || years.Contains(line[..Math.Max(0, line.IndexOf(',', StringComparison.Ordinal))]))));
    }
}
