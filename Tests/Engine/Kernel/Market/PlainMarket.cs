using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Tests.Engine.Kernel.Market;

/// <summary>
/// Steps 4 and 5 of MODEL.md at the prices of a lived year, written down as they stand there: dense loops, a power for every pair, duties by iteration.
/// Of the engine it reads capacity, tastes, prices, rates and payments, and no other result.
/// </summary>
internal sealed class PlainMarket
{
    private readonly World _world;
    private readonly ModelParameters _p;
    private readonly int _n;
    private readonly double[] _gross;

    public PlainMarket(World world)
    {
        _world = world;
        _p = world.Parameters;
        _n = world.Count;
        IndexM = Indexes(world.Manufactures, WeightM, _p.Trade.ElasticityManufactures);
        IndexR = Indexes(world.RawMaterials, WeightR, _p.Trade.ElasticityRaw);
        _gross = Each(i => world.Capacity[i] * Math.Pow(Gamma(i) * PriceM(i) / IndexR[i], Gamma(i) / (1 - Gamma(i))));
        ValueAdded = Each(i => (1 - Gamma(i)) * PriceM(i) * _gross[i]);
        RawRevenue = Each(i => PriceR(i) * world.RawOutput[i]);
        Income = Each(i => ValueAdded[i] + RawRevenue[i]);
        Profits = Each(i => (_p.Production.CapitalExponent * ValueAdded[i]) + ((1 - _p.Production.RawLabourExponent) * RawRevenue[i]));
        Duties = new double[_n];
        (SoldM, SoldR) = (new double[_n, _n], new double[_n, _n]);
        double change;
        do
        {
            Spend();
            double[] paid = Each(j => DutiesOn(SoldM, world.Manufactures, j) + DutiesOn(SoldR, world.RawMaterials, j));
            change = Enumerable.Range(0, _n).Max(j => Math.Abs(paid[j] - Duties[j]) / Income[j]);
            Duties = paid;
        }
        while (change > 1e-14);
    }

    /// <summary>Value added in manufacturing.</summary>
    public double[] ValueAdded { get; }

    /// <summary>Revenue of raw materials.</summary>
    public double[] RawRevenue { get; }

    /// <summary>Y.</summary>
    public double[] Income { get; }

    /// <summary>Pi, of domestic origin.</summary>
    public double[] Profits { get; }

    /// <summary>Duties of the importer.</summary>
    public double[] Duties { get; private set; }

    /// <summary>B.</summary>
    public double[] Saving { get; private set; } = [];

    /// <summary>C.</summary>
    public double[] Consumption { get; private set; } = [];

    /// <summary>Saving and capital inflow.</summary>
    public double[] Investment { get; private set; } = [];

    /// <summary>E^M.</summary>
    public double[] OnManufactures { get; private set; } = [];

    /// <summary>E^R.</summary>
    public double[] OnRaw { get; private set; } = [];

    /// <summary>P^M.</summary>
    public double[] IndexM { get; }

    /// <summary>P^R.</summary>
    public double[] IndexR { get; }

    /// <summary>X of manufactures, exporter first, duty included.</summary>
    public double[,] SoldM { get; }

    /// <summary>X of raw materials.</summary>
    public double[,] SoldR { get; }

    /// <summary>p Q of manufactures.</summary>
    public double Output(int i) => PriceM(i) * _gross[i];

    /// <summary>X / (1 + t), summed over all buyers or those abroad.</summary>
    public double Received(double[,] sold, TradedGood good, int seller, bool abroad) =>
        Enumerable.Range(0, _n).Where(j => !abroad || j != seller).Sum(j => sold[seller, j] / (1 + good.Tariffs[j, seller]));

    /// <summary>X / (1 + t), summed over the sellers abroad.</summary>
    public double Bought(double[,] sold, TradedGood good, int buyer) =>
        Enumerable.Range(0, _n).Where(i => i != buyer).Sum(i => sold[i, buyer] / (1 + good.Tariffs[buyer, i]));

    /// <summary>P = (P^M)^(1-theta) (P^R)^theta.</summary>
    public double ConsumerPrice(int i) => Math.Pow(IndexM[i], 1 - Theta(i)) * Math.Pow(IndexR[i], Theta(i));

    private double Gamma(int i) => _world.RawInputShare[i];

    private double Theta(int i) => _world.RawConsumptionShare[i];

    private double PriceM(int i) => _world.Manufactures.Price[i];

    private double PriceR(int i) => _world.RawMaterials.Price[i];

    private double WeightM(int i) =>
        Math.Pow(_world.Capacity[i], _p.Trade.Variety) / Enumerable.Range(0, _n).Average(k => Math.Pow(_world.Capacity[k], _p.Trade.Variety));

    private double WeightR(int i) => _world.Land[i];

    private double[] Each(Func<int, double> of) => [.. Enumerable.Range(0, _n).Select(of)];

    /// <summary>tau_ij (1 + o_ij) (1 + t_ij).</summary>
    private double Cost(TradedGood good, int from, int to) => from == to ? 1
        : (1 + ((_p.Trade.BorderCost + (_p.Trade.DistanceCost * Geography.Distance(_world.States, from, to))) * Math.Exp(-_p.Trade.CostDecline * _world.Year.Elapsed)))
            * (1 + good.Tariffs.Obstacle(to, from)) * (1 + good.Tariffs[to, from]);

    private double[] Indexes(TradedGood good, Func<int, double> weight, double elasticity) =>
        Each(j => Math.Pow(Each(i => weight(i) * Math.Pow(good.Price[i] * Cost(good, i, j), 1 - elasticity)).Sum(), 1 / (1 - elasticity)));

    private void Spend()
    {
        double property(int i) => _world.PropertyIncome[i];
        Saving = Each(i => (_world.SavingFromProfits[i] * (Profits[i] + property(i))) + (_world.SavingFromWages[i] * (Income[i] - Profits[i] + _world.Transfers[i] + Duties[i])));
        Consumption = Each(i => Income[i] + property(i) + _world.Transfers[i] + Duties[i] - Saving[i]);
        Investment = Each(i => Saving[i] + _world.CapitalInflow[i]);
        OnRaw = Each(i => (Theta(i) * Consumption[i]) + (Gamma(i) * Output(i)));
        OnManufactures = Each(i => ((1 - Theta(i)) * Consumption[i]) + Investment[i]);
        Ship(SoldM, _world.Manufactures, WeightM, _p.Trade.ElasticityManufactures, IndexM, OnManufactures);
        Ship(SoldR, _world.RawMaterials, WeightR, _p.Trade.ElasticityRaw, IndexR, OnRaw);
    }

    private void Ship(double[,] sold, TradedGood good, Func<int, double> weight, double elasticity, double[] index, double[] spending)
    {
        for (int i = 0; i < _n; i++)
        {
            for (int j = 0; j < _n; j++)
            {
                sold[i, j] = weight(i) * Math.Pow(good.Price[i] * Cost(good, i, j) / index[j], 1 - elasticity) * spending[j];
            }
        }
    }

    private double DutiesOn(double[,] sold, TradedGood good, int importer) =>
        Enumerable.Range(0, _n).Sum(i => sold[i, importer] * good.Tariffs[importer, i] / (1 + good.Tariffs[importer, i]));
}
