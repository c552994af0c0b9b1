using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// Finds the log prices at which every market clears: from the last years' prices extrapolated, by own-price block steps with Anderson
/// acceleration whose memory is kept from year to year (about five evaluations a year). Far away (the first year) it takes damped
/// fixed-point steps; a step that makes things worse halves the next and empties the memory.
/// </summary>
internal sealed class MarketSolver
{
    /// <summary>Largest relative excess demand allowed.</summary>
    public const double Tolerance = 1e-10;

    /// <summary>Largest last step of a log price allowed: excess demand alone does not bound prices where trade is costly.</summary>
    public const double StepTolerance = 1e-7;

    private const int MaximumEvaluations = 20_000;
    private const double Far = 0.5;
    private const double LargestStep = 0.5;
    private const double Damping = 0.9;
    private const double SmallestRelaxation = 0.125;

    private readonly World _world;
    private readonly MarketEquations _market;
    private readonly OwnPriceBlocks _blocks;
    private readonly PriceGroups _groups;
    private readonly AndersonAcceleration _anderson;
    private readonly PriceHistory _history;
    private readonly double[] _store;
    private readonly int _start;
    private readonly int _length;

    public MarketSolver(World world, MarketEquations market, PriceGroups groups)
    {
        _world = world;
        _market = market;
        _groups = groups;
        _blocks = new OwnPriceBlocks(world, market, groups);
        _length = 2 * world.Store.PaddedCount;
        _anderson = new AndersonAcceleration(_length);
        _history = new PriceHistory(_length);
        (_store, _start) = AlignedMemory.Allocate(2 * _length);
    }

    /// <summary>Log prices, manufactures first; normalised once solved.</summary>
    public Span<double> LogPrices => new(_store, _start, _length);

    private Span<double> Step => new(_store, _start + _length, _length);

    /// <summary>Solves this year's market.</summary>
    /// <exception cref="MarketFailureException">No prices were found.</exception>
    public MarketClearing Solve()
    {
        _history.Extrapolate(LogPrices);
        _anderson.StartOver();
        double previous = double.PositiveInfinity, moved = double.PositiveInfinity, relaxation = 1;
        bool haveBlocks = false;
        for (int evaluations = 1; ; evaluations++)
        {
            double error = _market.Evaluate(LogPrices);
            if (error <= Tolerance && moved <= StepTolerance)
            {
                return new MarketClearing(error, moved, evaluations);
            }

            if (!double.IsFinite(error) || evaluations >= MaximumEvaluations)
            {
                throw Failure();
            }

            if (error > Far)
            {
                FixedPointStep();
                _anderson.Clear();
                haveBlocks = false;
            }
            else
            {
                if (error > previous && error > Tolerance)
                {
                    _anderson.Clear();
                    relaxation = Math.Max(SmallestRelaxation, relaxation / 2);
                    haveBlocks = false;
                }

                if (!haveBlocks)
                {
                    _blocks.Update();
                    haveBlocks = true;
                }

                _blocks.Step(Step, relaxation, far: error > 1e-2);
                _anderson.Accelerate(LogPrices, Step);
            }

            moved = Move();
            previous = error;
        }
    }

    /// <summary>Remembers the solved and normalised prices for next year's start.</summary>
    public void Remember() => _history.Add(LogPrices);

    /// <summary>The damped fixed point: every price rises with the log of its sales over its output.</summary>
    private void FixedPointStep()
    {
        int n = _length / 2;
        Vectors step = new(ref MemoryMarshal.GetReference(Step)), excess = new(ref MemoryMarshal.GetReference(_market.ExcessDemand));
        Vector256<double> dampM = Lanes.All(Damping / _world.Parameters.Trade.ElasticityManufactures), dampR = Lanes.All(Damping / _world.Parameters.Trade.ElasticityRaw);
        Vector256<double> one = Lanes.All(1), tiny = Lanes.All(1e-30);
        for (int i = 0; i < _length; i += Lanes.Width)
        {
            step[i] = (i < n ? dampM : dampR) * Elementary.LogPositive(Vector256.Max(one + excess[i], tiny));
        }
    }

    /// <summary>Adds the step to the log prices, cut to a length that cannot overshoot. Returns the largest change before cutting.</summary>
    private double Move()
    {
        Vectors z = new(ref MemoryMarshal.GetReference(LogPrices)), step = new(ref MemoryMarshal.GetReference(Step));
        Vector256<double> largest = Vector256<double>.Zero;
        for (int i = 0; i < _length; i += Lanes.Width)
        {
            largest = Vector256.Max(largest, Vector256.Abs(step[i]));
        }

        double moved = Lanes.Max(largest), cut = moved > LargestStep ? LargestStep / moved : 1;
        for (int i = 0; i < _length; i += Lanes.Width)
        {
            z[i] = z[i] + (step[i] * cut);
        }

        return moved;
    }

    private MarketFailureException Failure()
    {
        ReadOnlySpan<double> excess = _market.ExcessDemand;
        int worst = 0;
        for (int i = 1; i < excess.Length; i++)
        {
            if (!(Math.Abs(excess[i]) <= Math.Abs(excess[worst])))
            {
                worst = i;
            }
        }

        int n = _world.Store.PaddedCount;
        string advice = _groups.Count > 1
            ? "The world has come apart into groups that hardly trade: lower trade.border_cost or trade.distance_cost, or set trade.autarky = true."
            : "Lower trade.border_cost, trade.distance_cost or the elasticities in [trade], or look for a stock that has run to zero or infinity.";
        return new MarketFailureException(
            _world.Year, worst < n ? Good.Manufactures : Good.RawMaterials, _world.States.States[Math.Min(worst % n, _world.Count - 1)].Id, excess[worst], advice);
    }
}
