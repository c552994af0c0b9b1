using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Measures;

/// <summary>
/// The drain through unequal exchange, in money (Koehler 1998; Hickel, Sullivan and Zoomkawala 2021: T = d X - X). A shipment from a state
/// with low prices to one with high prices would have cost more at the prices of its buyer: the seller loses and the buyer gains
/// X_ij (PL_j / PL_i - 1). Shipments to buyers with lower prices transfer nothing.
/// </summary>
/// <remarks>
/// The price level is that of one basket for the whole world at what producers are paid, PL_i = (p^M_i)^(1-theta) (p^R_i)^theta with
/// theta = sum theta_j C_j / sum C_j: Emmanuel's (1972) argument is about what producers receive for like goods, and purchasing power parities, too,
/// compare like item with like item. Buyers' price indexes would also hold trade costs and the gains from variety, which no parity counts; with them
/// the sign turns: in the kernel's default world the core loses up to 1.2 % of its product. Departs from the sources: they correct a country's exports to a
/// whole group of richer ones by one ratio of exchange rates to purchasing power; here every pair has its own. Left out, as there: differences of
/// quality and productivity.
/// </remarks>
internal sealed class UnequalExchange
{
    private readonly PricedShipments _manufactures;
    private readonly PricedShipments _raw;
    private readonly double[] _level;
    private readonly double[] _gain;
    private readonly double[] _product;
    private readonly double[] _share;

    public UnequalExchange(int count)
    {
        _level = new double[Lanes.Padded(count)];
        _gain = new double[_level.Length];
        _manufactures = new PricedShipments(_level.Length);
        _raw = new PricedShipments(_level.Length);
        _product = new double[count];
        _share = new double[count];
        Array.Fill(_level, 1);
    }

    /// <summary>What each state gains from the others, losses negative; sums to zero over the world.</summary>
    public ReadOnlySpan<double> Gain => _gain.AsSpan(0, _product.Length);

    /// <summary>The same over the state's nominal product; NaN without product.</summary>
    public ReadOnlySpan<double> Share => _share;

    /// <summary>Nominal product P_i y_i L_i, subsistence at consumer prices included.</summary>
    public ReadOnlySpan<double> Product => _product;

    /// <summary>Counts the year.</summary>
    public void Update(World world)
    {
        FindPriceLevels(world);
        _manufactures.Take(world.Manufactures, _level);
        _raw.Take(world.RawMaterials, _level);
        AddTransfers();
        ReadOnlySpan<double> price = world.ConsumerPrice.Values, perHead = world.GdpPerCapita.Values, people = world.Population.Opening.Values;
        for (int i = 0; i < _product.Length; i++)
        {
            _product[i] = price[i] * perHead[i] * people[i];
            _share[i] = _product[i] > 0 ? _gain[i] / _product[i] : double.NaN;
        }
    }

    private void FindPriceLevels(World world)
    {
        ReadOnlySpan<double> manufactures = world.Manufactures.Price.Values, raw = world.RawMaterials.Price.Values;
        ReadOnlySpan<double> spending = world.ConsumptionSpending.Values;
        double total = Lanes.Sum(spending), theta = total > 0 ? Lanes.Dot(world.RawConsumptionShare.Values, spending) / total : 0;
        for (int i = 0; i < _product.Length; i++)
        {
            _level[i] = raw[i] / manufactures[i];
        }

        for (int i = 0; i < _level.Length; i += Lanes.Width)
        {
            Lanes.Store(Elementary.PowPositive(Lanes.Load(ref _level[0], i), Lanes.All(theta)), ref _level[0], i);
        }

        for (int i = 0; i < _product.Length; i++)
        {
            _level[i] *= manufactures[i];
        }
    }

    /// <summary>Every pair once; only the shipment towards the higher price level counts.</summary>
    private void AddTransfers()
    {
        Array.Clear(_gain);
        for (int j = 1; j < _product.Length; j++)
        {
            _manufactures.Turn(j);
            _raw.Turn(j);
            if (!Vector256.IsHardwareAccelerated)
            {
                AddTransfersByPairs(j);
                continue;
            }

            Vector256<double> level = Lanes.All(_level[j]), sum = Vector256<double>.Zero;
            for (int i = 0; i < j; i += Lanes.Width)
            {
                Vector256<double> above = level - Lanes.Load(ref _level[0], i), up = Vector256.GreaterThan(above, Vector256<double>.Zero);
                Vector256<double> transfer = (_manufactures.Upwards(i, up) + _raw.Upwards(i, up)) * above;
                Lanes.Store(Lanes.Load(ref _gain[0], i) - transfer, ref _gain[0], i);
                sum += transfer;
            }

            _gain[j] += Lanes.Sum(sum);
        }
    }

    /// <summary>The same for one state with those before it, two at a time.</summary>
    private void AddTransfersByPairs(int j)
    {
        Vector128<double> level = Pairs.All(_level[j]), low = Vector128<double>.Zero, high = low;
        ref double levels = ref _level[0], gain = ref _gain[0];
        for (int i = 0; i < j; i += Lanes.Width)
        {
            for (int half = i; half < i + Lanes.Width; half += Pairs.Width)
            {
                Vector128<double> above = level - Pairs.Load(ref levels, half), up = Vector128.GreaterThan(above, Vector128<double>.Zero);
                Vector128<double> transfer = (_manufactures.Upwards(half, up) + _raw.Upwards(half, up)) * above;
                Pairs.Store(Pairs.Load(ref gain, half) - transfer, ref gain, half);
                low += half == i ? transfer : Vector128<double>.Zero;
                high += half == i ? Vector128<double>.Zero : transfer;
            }
        }

        _gain[j] += Pairs.Sum(low, high);
    }
}
