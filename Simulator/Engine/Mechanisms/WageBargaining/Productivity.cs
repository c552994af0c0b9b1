using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.WageBargaining;

/// <summary>
/// Real value added per worker in manufacturing, what next year's bargaining goes by, and the wage that comes out of it: w = (1-alpha) Y^M / (P L^M). Measured
/// before labour bargains, too.
/// </summary>
internal sealed class Productivity : IStep
{
    private readonly Column _perWorker;
    private readonly Column _wage;
    private readonly Column _product;
    private readonly Column _workers;

    public Productivity(World world)
    {
        _perWorker = world.Store.Take();
        _wage = world.Store.Take();
        _product = world.Store.Take();
        _workers = world.Store.Take();
        world.PublishedColumns["real_wage_manufactures"] = () => _wage;
    }

    public StepDescription Description { get; } = new(
        "wages in manufacturing",
        "v = Y^M / (P L^M), world mean = sum (Y^M / P) / sum L^M; w = (1-alpha) v",
        "Emmanuel 1972",
        ["value added in manufacturing", "consumer price", "labour shares", "population"],
        ["real wage in manufacturing"]);

    /// <summary>Y^M / (P L^M) of the last year counted, goods per worker.</summary>
    public Column PerWorker => _perWorker;

    /// <summary>The mean of the world's workers in manufacturing; 0 before the first year is counted.</summary>
    public double WorldMean { get; private set; }

    public void Execute(World world)
    {
        double wageShare = 1 - world.Parameters.Production.CapitalExponent;
        Vectors valueAdded = world.ValueAddedManufactures.Vectors, price = world.ConsumerPrice.Vectors, people = world.Population.Opening.Vectors, share = world.ManufacturesShare.Opening.Vectors;
        Vectors product = _product.Vectors, workers = _workers.Vectors, perWorker = _perWorker.Vectors, wage = _wage.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> real = valueAdded[i] / price[i], labour = share[i] * people[i];
            product[i] = real;
            workers[i] = labour;
            perWorker[i] = real / labour;
            wage[i] = real / labour * wageShare;
        }

        WorldMean = Lanes.Sum(_product.Values) / Lanes.Sum(_workers.Values);
    }
}
