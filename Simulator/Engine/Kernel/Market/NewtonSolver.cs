using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>
/// Newton's method with the whole Jacobian, for the rare year that the block solver does not finish: states that trade only with their nearest
/// neighbours in a long chain, or elasticities near one. Cubic in the number of states, so only for worlds that are not large.
/// The equations are those of <see cref="OwnPriceBlocks"/>: F_1 = ln(sales / output) of manufactures less that of raw materials, and
/// F_2 = ln(exports / imports), payments without goods counted in. The first state of each group that trades keeps its price of manufactures
/// instead of its F_2, which the others imply.
/// </summary>
internal sealed class NewtonSolver
{
    /// <summary>Worlds with more states are left to the block solver.</summary>
    public const int ManyStates = 300;

    private const int MaximumSteps = 200;
    private const double LargestStep = 0.5;
    private const double Tiny = 1e-300;

    private readonly World _world;
    private readonly MarketEquations _market;
    private readonly PriceGroups _groups;
    private readonly int _n;
    private readonly LinearSystem _system;
    private readonly double[] _step;
    private readonly double[] _best;
    private readonly GoodJacobian _manufactures;
    private readonly GoodJacobian _raw;
    private readonly SpendingJacobian _spending;

    public NewtonSolver(World world, MarketEquations market, PriceGroups groups)
    {
        _world = world;
        _market = market;
        _groups = groups;
        _n = world.Count;
        _system = new LinearSystem(2 * _n);
        _step = new double[2 * _n];
        _best = new double[2 * world.Store.PaddedCount];
        _manufactures = new GoodJacobian(world.Manufactures, market.Manufactures, _n);
        _raw = new GoodJacobian(world.RawMaterials, market.Raw, _n);
        _spending = new SpendingJacobian(market, _n);
    }

    /// <summary>Solves from <paramref name="z"/> (padded, manufactures first). True when every market clears and the last step was small.</summary>
    public bool Solve(Span<double> z, double tolerance, double stepTolerance, out MarketClearing clearing)
    {
        double cut = 1, merit = double.PositiveInfinity, moved = double.PositiveInfinity;
        for (int evaluations = 1; evaluations <= MaximumSteps; evaluations++)
        {
            double error = _market.Evaluate(z);
            clearing = new MarketClearing(error, moved, evaluations);
            if (error <= tolerance && moved <= stepTolerance)
            {
                return true;
            }

            double now = double.IsFinite(error) ? Merit() : double.PositiveInfinity;
            if (!(now < merit * (1 + 1e-9)) && moved > stepTolerance)
            {
                // Too far: back to the best prices so far and half the step.
                cut /= 2;
                _best.CopyTo(z);
                moved = Move(z, cut);
                if (cut < 1e-4)
                {
                    return false;
                }

                continue;
            }

            merit = now;
            z.CopyTo(_best);
            Linearise();
            if (!_system.Solve(_step))
            {
                return false;
            }

            double largest = 0;
            foreach (double element in _step)
            {
                largest = Math.Max(largest, Math.Abs(element));
            }

            cut = Math.Min(1, LargestStep / Math.Max(largest, Tiny));
            moved = Move(z, cut);
        }

        clearing = new MarketClearing(double.NaN, moved, MaximumSteps);
        return false;
    }

    private double Move(Span<double> z, double cut)
    {
        int padded = _world.Store.PaddedCount;
        double moved = 0;
        for (int i = 0; i < _n; i++)
        {
            z[i] -= cut * _step[i];
            z[padded + i] -= cut * _step[_n + i];
            moved = Math.Max(moved, cut * Math.Max(Math.Abs(_step[i]), Math.Abs(_step[_n + i])));
        }

        return moved;
    }

    /// <summary>Sum of squares of the equations.</summary>
    private double Merit()
    {
        double sum = 0;
        for (int i = 0; i < _n; i++)
        {
            double ratio = Ratio(i), balance = Balance(i);
            sum += (ratio * ratio) + (balance * balance);
        }

        return sum;
    }

    private double Ratio(int i) =>
        Elementary.Log(1 + _market.ExcessDemand[i]) - Elementary.Log(1 + _market.ExcessDemand[_world.Store.PaddedCount + i]);

    private double Balance(int i)
    {
        (double exports, double imports) = Abroad(i);
        return !IsFirst(i) && exports > 0 && imports > 0 ? Elementary.Log(exports / imports) : 0;
    }

    /// <summary>What comes in from abroad for goods or without, and what goes out.</summary>
    private (double In, double Out) Abroad(int i)
    {
        double exports = _manufactures.Exports(i) + _raw.Exports(i), imports = _manufactures.Imports(i) + _raw.Imports(i);
        return _market.Payments is { } payments ? (exports + (payments.Received[i] * payments.Level), imports + (payments.Paid[i] * payments.Level)) : (exports, imports);
    }

    /// <summary>The state that keeps its price: the first of its group, after which the group is named.</summary>
    private bool IsFirst(int i) => _groups.Of[i] == i;

    /// <summary>An equation at the prices last evaluated: F_1 of the N states, then F_2.</summary>
    internal double Value(int equation) => equation < _n ? Ratio(equation) : Balance(equation - _n);

    /// <summary>Its derivatives in the log prices, manufactures first, once the equations are linearised.</summary>
    internal ReadOnlySpan<double> Derivatives(int equation) => _system.Equation(equation)[..(2 * _n)];

    /// <summary>The equations and their derivatives at the prices last evaluated.</summary>
    internal void Linearise()
    {
        double sM = 1 - _world.Parameters.Trade.ElasticityManufactures, sR = 1 - _world.Parameters.Trade.ElasticityRaw;
        _raw.Prepare(sR);
        _manufactures.Prepare(sM);
        _spending.Update(_manufactures, _raw);
        _manufactures.BuyersMove(_spending, offset: 0);
        _raw.BuyersMove(_spending, offset: _n);
        for (int i = 0; i < _n; i++)
        {
            Span<double> ratio = _system.Equation(i), balance = _system.Equation(_n + i);
            ratio.Clear();
            balance.Clear();
            _manufactures.AddSales(ratio, i, 1, home: true);
            _raw.AddSales(ratio, i, -1, home: true);
            ratio[i] += sM - 1 - _market.InputRatio[i];
            ratio[_n + i] += 1 - sR;
            for (int k = 0; k < _n; k++)
            {
                ratio[_n + k] += _market.InputRatio[i] * _raw.PurchaseShare(i)[k];
            }

            ratio[2 * _n] = Ratio(i);
            (double exports, double imports) = Abroad(i);
            if (IsFirst(i) || !(exports > 0 && imports > 0))
            {
                balance[i] = 1;
                continue;
            }

            _manufactures.AddSales(balance, i, 1 / exports, home: false);
            _raw.AddSales(balance, i, 1 / exports, home: false);
            balance[i] += sM * _manufactures.Exports(i) / exports;
            balance[_n + i] += sR * _raw.Exports(i) / exports;
            _manufactures.AddPurchases(balance, i, -1 / imports, offset: 0);
            _raw.AddPurchases(balance, i, -1 / imports, offset: _n);
            AddPayments(balance, i, exports, imports);
            balance[2 * _n] = Balance(i);
        }
    }

    private void AddPayments(Span<double> balance, int i, double exports, double imports)
    {
        if (_market.Payments is { } payments)
        {
            double moves = (payments.Received[i] / exports) - (payments.Paid[i] / imports);
            for (int k = 0; k < _n; k++)
            {
                balance[k] += moves * payments.LevelOf[k];
            }
        }
    }
}
