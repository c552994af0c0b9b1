using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Measures;

/// <summary>
/// Labour embodied in trade (Emmanuel 1972; Amin 1976): direct labour only, that is the sector's labour per unit of its value added, times
/// the value added traded, which for manufactures is 1 - gamma of the shipment's value. In millions of worker-years.
/// </summary>
/// <remarks>Left out: the labour in the raw inputs of manufactures, and in the capital worn out (an input-output count would follow both).</remarks>
internal sealed class EmbodiedLabour
{
    private readonly double[] _perRaw;
    private readonly double[] _perManufactures;
    private readonly double[] _exported;
    private readonly double[] _imported;
    private readonly Shipments _shipments;

    public EmbodiedLabour(World world, Shipments shipments)
    {
        _perRaw = new double[world.Count];
        _perManufactures = new double[world.Count];
        _exported = new double[world.Count];
        _imported = new double[world.Count];
        _shipments = shipments;
    }

    /// <summary>Labour in what each state exports.</summary>
    public ReadOnlySpan<double> Exported => _exported;

    /// <summary>Labour of other states in what each state imports.</summary>
    public ReadOnlySpan<double> Imported => _imported;

    /// <summary>Counts the year.</summary>
    public void Update(World world)
    {
        ReadOnlySpan<double> people = world.Population.Opening.Values, gamma = world.RawInputShare.Values;
        ReadOnlySpan<double> rawShare = world.RawShare.Opening.Values, rawIncome = world.RawMaterials.Sales.Values;
        ReadOnlySpan<double> share = world.ManufacturesShare.Opening.Values, valueAdded = world.ValueAddedManufactures.Values;
        ReadOnlySpan<double> rawExports = world.RawMaterials.Exports.Values, exports = world.Manufactures.Exports.Values;
        for (int i = 0; i < people.Length; i++)
        {
            _perRaw[i] = PerUnit(rawShare[i] * people[i], rawIncome[i]);
            _perManufactures[i] = PerUnit(share[i] * people[i], valueAdded[i]) * (1 - gamma[i]);
            _exported[i] = (_perRaw[i] * rawExports[i]) + (_perManufactures[i] * exports[i]);
        }

        Array.Clear(_imported);
        _shipments.AddArrivals(world.RawMaterials, _perRaw, _imported);
        _shipments.AddArrivals(world.Manufactures, _perManufactures, _imported);
    }

    private static double PerUnit(double labour, double value) => value > 0 ? labour / value : 0;
}
