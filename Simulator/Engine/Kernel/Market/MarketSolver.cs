using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// Finds the log prices at which every market clears: from the last years' prices extrapolated, by own-price block steps with Anderson
/// acceleration whose memory is kept from year to year (about five evaluations a year). Far away the blocks are renewed every step and
/// nothing is accelerated; a step that makes things worse halves the next and empties the memory.
/// </summary>
internal sealed class MarketSolver
{
    /// <summary>Largest relative excess demand allowed.</summary>
    public const double Tolerance = 1e-10;

    /// <summary>Largest last step of a log price allowed: excess demand alone does not bound prices where trade is costly.</summary>
    public const double StepTolerance = 1e-7;

    private const int MaximumEvaluations = 20_000;

    /// <summary>Evaluations after which a year is left to Newton's method.</summary>
    private const int Patience = 300;

    private const double Far = 0.5;
    private const double Linear = 1e-2;
    private const double LargestStep = 0.5;
    private const double SmallestRelaxation = 0.125;

    /// <summary>Steps in which payments are approached where nothing else helps: parts of what is owed.</summary>
    private const double FirstPart = 0.125, SmallestPart = 1e-3;

    /// <summary>From here on the N x N products cost more than a longer memory.</summary>
    private const int ManyStates = 500;

    private readonly World _world;
    private readonly MarketEquations _market;
    private readonly OwnPriceBlocks _blocks;
    private readonly PriceGroups _groups;
    private readonly AndersonAcceleration _anderson;
    private readonly PriceHistory _history;
    private readonly Solvency _solvency;
    private readonly double[] _store;
    private readonly int _start;
    private readonly int _length;
    private NewtonSolver? _newton;

    public MarketSolver(World world, MarketEquations market, PriceGroups groups)
    {
        _world = world;
        _market = market;
        _groups = groups;
        _blocks = new OwnPriceBlocks(world, market);
        _length = 2 * world.Store.PaddedCount;
        _anderson = new AndersonAcceleration(_length, world.Count > ManyStates ? 12 : 8);
        _history = new PriceHistory(_length);
        _solvency = new Solvency(world, market);
        (_store, _start) = AlignedMemory.Allocate(2 * _length);
    }

    /// <summary>Log prices, manufactures first; normalised once solved.</summary>
    public Span<double> LogPrices => new(_store, _start, _length);

    private Span<double> Step => new(_store, _start + _length, _length);

    /// <summary>Solves this year's market.</summary>
    /// <exception cref="MarketFailureException">No prices were found.</exception>
    /// <exception cref="InsolvencyException">No prices were found because of what a state owes abroad.</exception>
    public MarketClearing Solve()
    {
        _history.Extrapolate(LogPrices);
        bool solved = Search(out MarketClearing clearing);
        if (_market.Payments is { Any: true } payments)
        {
            return solved && _solvency.All(payments) ? clearing : PayPartByPart(payments, clearing.Evaluations);
        }

        return solved ? clearing : throw Failure();
    }

    /// <summary>The blocks; for the rare year that is too hard for them Newton's method, from where they stand or from last year's prices.</summary>
    private bool Search(out MarketClearing clearing)
    {
        bool isSmall = _world.Count <= NewtonSolver.ManyStates, solved = SolveByBlocks(isSmall ? Patience : MaximumEvaluations, out clearing);
        for (int attempt = 0; attempt < 2 && isSmall && !solved; attempt++)
        {
            int spent = clearing.Evaluations;
            if (attempt == 1)
            {
                StartFromLastYear();
            }

            solved = SolveByNewton(out clearing);
            clearing = clearing with { Evaluations = spent + clearing.Evaluations };
        }

        return solved;
    }

    private bool SolveByBlocks(int patience, out MarketClearing clearing)
    {
        _anderson.StartOver();
        double previous = double.PositiveInfinity, moved = double.PositiveInfinity, relaxation = 1;
        bool haveBlocks = false;
        for (int evaluations = 1; ; evaluations++)
        {
            double error = _market.Evaluate(LogPrices);
            if (evaluations == 1 && !(error <= Far) && _history.Newest(LogPrices))
            {
                // The years before do not foretell this one (a sudden change): start from the last.
                _anderson.Clear();
                error = _market.Evaluate(LogPrices);
                evaluations++;
            }

            clearing = new MarketClearing(error, moved, evaluations);
            if (error <= Tolerance && moved <= StepTolerance)
            {
                return true;
            }

            if (!double.IsFinite(error) || evaluations >= patience)
            {
                _anderson.Clear();
                return false;
            }

            bool far = error > Far, worse = error > previous && error > Tolerance;
            if (far || worse)
            {
                _anderson.Clear();
                haveBlocks = false;
            }

            if (worse)
            {
                relaxation = Math.Max(SmallestRelaxation, relaxation / 2);
            }

            if (!haveBlocks)
            {
                _blocks.Update();
                haveBlocks = true;
            }

            _blocks.Step(Step, relaxation, far: error > Linear);
            if (!far)
            {
                _anderson.Accelerate(LogPrices, Step);
            }

            moved = Move();
            previous = error;
        }
    }

    private bool SolveByNewton(out MarketClearing clearing)
    {
        _newton ??= new NewtonSolver(_world, _market, _groups);
        return _newton.Solve(LogPrices, Tolerance, StepTolerance, out clearing);
    }

    /// <summary>
    /// Approaches a year of heavy payments from a world without any: more and more of what is owed is paid, each time from the prices before. Where the
    /// path ends short of the whole, no prices let the states pay.
    /// </summary>
    private MarketClearing PayPartByPart(CrossBorderPayments payments, int spent)
    {
        double part = 0, next = 0, step = FirstPart;
        double[] reached = new double[_length];
        StartFromLastYear();
        while (true)
        {
            payments.Part = next;
            bool solved = _world.Count <= NewtonSolver.ManyStates ? SolveByNewton(out MarketClearing clearing) : SolveByBlocks(Patience, out clearing);
            spent += clearing.Evaluations;
            if (solved && _solvency.All(payments))
            {
                if (next == 1)
                {
                    return clearing with { Evaluations = spent };
                }

                LogPrices.CopyTo(reached);
                part = next;
                step *= 2;
            }
            else if (next == 0)
            {
                throw Failure();
            }
            else
            {
                reached.CopyTo(LogPrices);
                step /= 2;
            }

            if (step < SmallestPart)
            {
                payments.Part = part;
                _market.Evaluate(LogPrices);
                throw new InsolvencyException(_world.Year, _world.States.States[_solvency.MostBurdened(payments)].Id, part);
            }

            next = Math.Min(1, part + step);
        }
    }

    private void StartFromLastYear()
    {
        if (!_history.Newest(LogPrices))
        {
            LogPrices.Clear();
        }
    }

    /// <summary>Remembers the solved and normalised prices for next year's start.</summary>
    public void Remember() => _history.Add(LogPrices);

    /// <summary>Adds the step to the log prices, cut to a length that cannot overshoot. Returns the largest change before cutting.</summary>
    private double Move()
    {
        double moved = LargestStepElement(), cut = moved > LargestStep ? LargestStep / moved : 1;
        if (!Vector256.IsHardwareAccelerated)
        {
            Pairs.AddMultiple(Step, cut, LogPrices);
            return moved;
        }

        Vectors z = new(ref MemoryMarshal.GetReference(LogPrices)), step = new(ref MemoryMarshal.GetReference(Step));
        for (int i = 0; i < _length; i += Lanes.Width)
        {
            z[i] = z[i] + (step[i] * cut);
        }

        return moved;
    }

    private double LargestStepElement()
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return Pairs.LargestSize(Step);
        }

        Vectors step = new(ref MemoryMarshal.GetReference(Step));
        Vector256<double> largest = Vector256<double>.Zero;
        for (int i = 0; i < _length; i += Lanes.Width)
        {
            largest = Lanes.Larger(Vector256.Abs(step[i]), largest);
        }

        return Lanes.Max(largest);
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
