using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.WageBargaining;

/// <summary>
/// Organisation o_i = x / (1 + x) (1 - l^S_i)^rho with x = last year's product per manufacturing worker over the world's mean; the premium moves toward
/// m_low + mu o_i by v of the distance a year, from the scenario's premium in the first year. With equal rules every state pays the mean.
/// </summary>
internal sealed class Bargaining : IStep
{
    private const double SmallestShare = 1e-100;

    private readonly Productivity _productivity;
    private readonly Column _premium;
    private readonly Column _organisation;
    private readonly Column _workers;
    private bool _started;

    public Bargaining(World world, Productivity productivity)
    {
        _productivity = productivity;
        _premium = world.Store.Take();
        _organisation = world.Store.Take();
        _workers = world.Store.Take();
        world.PublishedColumns["manufacturing_premium"] = () => world.ManufacturingPremium;
        world.PublishedColumns["labour_organisation"] = () => _organisation;
    }

    public StepDescription Description { get; } = new(
        "wage bargaining",
        "o = x / (1 + x) (1 - l^S)^rho, x = v / world mean of v last year; m <- m + v_m (m_low + mu o - m); uniform: m = sum L^M m / sum L^M",
        "Emmanuel 1972; Amin 1976; Lewis 1954",
        ["product per manufacturing worker of last year", "labour shares"],
        ["manufacturing premium"]);

    public void Execute(World world)
    {
        WageBargainingParameters p = world.Parameters.Mechanisms.Of<WageBargainingParameters>();
        if (!p.Enabled || world.Year.IsWarmUp)
        {
            return;
        }

        double scenarios = world.Parameters.Labour.ManufacturingPremium;
        if (!_started)
        {
            _premium.Padded.Fill(scenarios);
            _started = true;
        }

        if (_productivity.WorldMean > 0)
        {
            Organise(world, p.ReserveExponent);
            Move(world, p);
        }

        Pay(world, p.Uniform, scenarios);
    }

    private void Organise(World world, double exponent)
    {
        Vectors perWorker = _productivity.PerWorker.Vectors, reserve = world.SubsistenceShare.Opening.Vectors, organisation = _organisation.Vectors;
        Vector256<double> mean = Lanes.All(_productivity.WorldMean), one = Lanes.All(1), smallest = Lanes.All(SmallestShare), rho = Lanes.All(exponent);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> proletarian = Lanes.Larger(one - reserve[i], smallest), product = perWorker[i];
            organisation[i] = product / (product + mean) * Elementary.PowPositive(proletarian, rho);
        }
    }

    private void Move(World world, WageBargainingParameters p)
    {
        Vectors premium = _premium.Vectors, organisation = _organisation.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> goal = Lanes.All(p.PremiumUnorganised) + (organisation[i] * p.Bargaining);
            premium[i] = premium[i] + ((goal - premium[i]) * p.Adjustment);
        }
    }

    /// <summary>Relative to the scenario's premium, so that another mechanism may move it, too.</summary>
    private void Pay(World world, bool uniform, double scenarios)
    {
        Vectors pays = world.ManufacturingPremium.Vectors, premium = _premium.Vectors;
        double mean = uniform ? MeanOfWorkers(world) : 0;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            pays[i] = pays[i] + ((uniform ? Lanes.All(mean) : premium[i]) - Lanes.All(scenarios));
        }
    }

    private double MeanOfWorkers(World world)
    {
        Vectors workers = _workers.Vectors, people = world.Population.Opening.Vectors, share = world.ManufacturesShare.Opening.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            workers[i] = people[i] * share[i];
        }

        return Lanes.Dot(_workers.Values, _premium.Values) / Lanes.Sum(_workers.Values);
    }
}
