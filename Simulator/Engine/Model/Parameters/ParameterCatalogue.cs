using System.Collections.Frozen;
using System.Collections.Immutable;

namespace WorldSystems.Engine.Model.Parameters;

/// <summary>Every parameter of the kernel, with symbol, unit, range, meaning and source.</summary>
public static class ParameterCatalogue
{
    /// <summary>
    /// Above this ad valorem cost trade is autarky in all but name, and prices would be noise: the excess demands no longer pin them down.
    /// </summary>
    public const double ProhibitiveCost = 200;

    /// <summary>All parameters, in the order of the sections of a scenario file.</summary>
    public static ImmutableArray<Parameter> All { get; } =
    [
        .. Trade(), .. Production(), .. Demand(), .. Labour(), .. Accumulation(), .. Learning(), .. Population(),
    ];

    /// <summary>The parameters by key.</summary>
    public static FrozenDictionary<string, Parameter> ByKey { get; } = All.ToFrozenDictionary(p => p.Key, StringComparer.Ordinal);

    private static IEnumerable<Parameter> Trade()
    {
        Parameter Number(string name, string symbol, string unit, Bounds range, string meaning, string source, Func<TradeParameters, double> get, Func<TradeParameters, double, TradeParameters> with) =>
            new("trade." + name, symbol, unit, range, meaning, source, p => get(p.Trade), (p, v) => p with { Trade = with(p.Trade, v) });

        yield return Number("elasticity_manufactures", "sigma_M", "-", new(1, 30, ExcludesMinimum: true), "Elasticity of substitution between manufactures of different states.", "Armington 1969; Krugman 1980", p => p.ElasticityManufactures, (p, v) => p with { ElasticityManufactures = v });
        yield return Number("elasticity_raw", "sigma_R", "-", new(1, 30, ExcludesMinimum: true), "Elasticity of substitution between raw materials of different states.", "Armington 1969", p => p.ElasticityRaw, (p, v) => p with { ElasticityRaw = v });
        yield return Number("border_cost", "b", "iceberg, ad valorem", Bounds.Closed(0, ProhibitiveCost), "Cost of crossing a border in the first year, as a share of the value shipped; for a closed world set trade.autarky = true.", "Samuelson 1954", p => p.BorderCost, (p, v) => p with { BorderCost = v });
        yield return Number("distance_cost", "h", "per unit of distance", Bounds.Closed(0, ProhibitiveCost), "Cost of a unit of distance in the first year, as a share of the value shipped.", "Samuelson 1954", p => p.DistanceCost, (p, v) => p with { DistanceCost = v });
        yield return Number("cost_decline", "f", "per year", Bounds.Closed(-0.2, 0.2), "Rate at which trade costs fall.", "North 1958; Jacks, Meissner and Novy 2011", p => p.CostDecline, (p, v) => p with { CostDecline = v });
        yield return Number("variety", "nu", "-", Bounds.Closed(0, 1), "How the number of varieties grows with capacity: 0 = Armington (one good a state), 1 = Krugman.", "Krugman 1980; Armington 1969", p => p.Variety, (p, v) => p with { Variety = v });
        yield return Number("autarky", "-", "true or false", Bounds.Closed(0, 1), "No state trades with any other: the closed-economy control.", "Eaton and Kortum 2002, section 5.1", p => p.Autarky ? 1 : 0, (p, v) => p with { Autarky = v != 0 }) with { IsSwitch = true };
    }

    private static IEnumerable<Parameter> Production()
    {
        Parameter Number(string name, string symbol, string unit, Bounds range, string meaning, string source, Func<ProductionParameters, double> get, Func<ProductionParameters, double, ProductionParameters> with) =>
            new("production." + name, symbol, unit, range, meaning, source, p => get(p.Production), (p, v) => p with { Production = with(p.Production, v) });

        yield return Number("raw_labour_exponent", "beta", "-", Bounds.Open(0, 1), "Exponent of labour in raw materials; the rest is land's.", "Ricardo 1817; Lewis 1954", p => p.RawLabourExponent, (p, v) => p with { RawLabourExponent = v });
        yield return Number("capital_exponent", "alpha", "-", Bounds.Open(0, 1), "Exponent of capital in manufacturing; the rest is labour's.", "Solow 1956", p => p.CapitalExponent, (p, v) => p with { CapitalExponent = v });
        yield return Number("subsistence_output", "q", "goods per worker and year", new(0, 1000, ExcludesMinimum: true), "Output of a worker in subsistence, which never reaches a market.", "Lewis 1954", p => p.SubsistenceOutput, (p, v) => p with { SubsistenceOutput = v });
    }

    private static IEnumerable<Parameter> Demand()
    {
        Parameter Number(string name, string symbol, string unit, Bounds range, string meaning, string source, Func<DemandParameters, double> get, Func<DemandParameters, double, DemandParameters> with) =>
            new("demand." + name, symbol, unit, range, meaning, source, p => get(p.Demand), (p, v) => p with { Demand = with(p.Demand, v) });

        Bounds share = new(0, 1, ExcludesMaximum: true);
        yield return Number("raw_share_poor", "theta_0", "share", share, "Share of consumption spent on raw materials at zero consumption.", "Engel 1857; Prebisch 1950", p => p.RawSharePoor, (p, v) => p with { RawSharePoor = v });
        yield return Number("raw_share_rich", "theta_inf", "share", share, "The limit of that share as consumption grows.", "Engel 1857", p => p.RawShareRich, (p, v) => p with { RawShareRich = v });
        yield return Number("raw_share_elasticity", "eta", "-", Bounds.Closed(0, 10), "How fast the share falls with consumption.", "Engel 1857; Houthakker 1957", p => p.RawShareElasticity, (p, v) => p with { RawShareElasticity = v });
        yield return Number("input_share_poor", "gamma_0", "share", share, "Share of raw inputs in the gross output of manufacturing at zero consumption.", "Prebisch 1950; Singer 1950", p => p.InputSharePoor, (p, v) => p with { InputSharePoor = v });
        yield return Number("input_share_rich", "gamma_inf", "share", share, "The limit of that share as consumption grows.", "Prebisch 1950", p => p.InputShareRich, (p, v) => p with { InputShareRich = v });
        yield return Number("input_share_elasticity", "eta_gamma", "-", Bounds.Closed(0, 10), "How fast the input share falls with consumption.", "Prebisch 1950", p => p.InputShareElasticity, (p, v) => p with { InputShareElasticity = v });
        yield return Number("reference_consumption", "c*", "goods per person", new(0, 1000, ExcludesMinimum: true), "Consumption at which tastes have moved noticeably.", "Engel 1857", p => p.ReferenceConsumption, (p, v) => p with { ReferenceConsumption = v });
    }

    private static IEnumerable<Parameter> Labour()
    {
        Parameter Number(string name, string symbol, string unit, Bounds range, string meaning, string source, Func<LabourParameters, double> get, Func<LabourParameters, double, LabourParameters> with) =>
            new("labour." + name, symbol, unit, range, meaning, source, p => get(p.Labour), (p, v) => p with { Labour = with(p.Labour, v) });

        yield return Number("mobility", "kappa", "per year", Bounds.Closed(0, 2), "Speed at which labour moves toward higher pay.", "Taylor and Jonker 1978 (replicator dynamics)", p => p.Mobility, (p, v) => p with { Mobility = v });
        yield return Number("minimum_share", "l_min", "share", new(0, 1.0 / 3, ExcludesMaximum: true), "No activity ever employs less than this share of labour.", "-", p => p.MinimumShare, (p, v) => p with { MinimumShare = v });
        yield return Number("manufacturing_premium", "m", "share of pay", Bounds.Closed(0, 20), "Premium that manufacturing must pay: 0.85 = 85 % above other pay.", "Lewis 1954; Harris and Todaro 1970", p => p.ManufacturingPremium, (p, v) => p with { ManufacturingPremium = v });
    }

    private static IEnumerable<Parameter> Accumulation()
    {
        Parameter Number(string name, string symbol, string unit, Bounds range, string meaning, string source, Func<AccumulationParameters, double> get, Func<AccumulationParameters, double, AccumulationParameters> with) =>
            new("accumulation." + name, symbol, unit, range, meaning, source, p => get(p.Accumulation), (p, v) => p with { Accumulation = with(p.Accumulation, v) });

        Bounds share = new(0, 1, ExcludesMaximum: true);
        yield return Number("saving_from_profits", "s_pi", "share", share, "Share of profits and rents that is saved and invested.", "Kaldor 1956", p => p.SavingFromProfits, (p, v) => p with { SavingFromProfits = v });
        yield return Number("saving_from_wages", "s_w", "share", share, "Share of wages that is saved and invested.", "Kaldor 1956", p => p.SavingFromWages, (p, v) => p with { SavingFromWages = v });
        yield return Number("depreciation", "delta", "per year", share, "Share of capital that wears out in a year.", "Solow 1956", p => p.Depreciation, (p, v) => p with { Depreciation = v });
    }

    private static IEnumerable<Parameter> Learning()
    {
        Parameter Number(string name, string symbol, string unit, Bounds range, string meaning, string source, Func<LearningParameters, double> get, Func<LearningParameters, double, LearningParameters> with) =>
            new("learning." + name, symbol, unit, range, meaning, source, p => get(p.Learning), (p, v) => p with { Learning = with(p.Learning, v) });

        yield return Number("rate", "lambda", "per year", Bounds.Closed(0, 0.2), "Growth of manufacturing technology if all labour worked in manufacturing.", "Krugman 1987; Lucas 1988", p => p.Rate, (p, v) => p with { Rate = v });
        yield return Number("exponent", "phi", "-", Bounds.Closed(0, 10), "Curvature of learning in the share of labour in manufacturing.", "Lucas 1988", p => p.Exponent, (p, v) => p with { Exponent = v });
        yield return Number("raw_drift", "g_R", "per year", Bounds.Closed(-0.1, 0.1), "Growth of raw-material technology without spillovers.", "Martin and Mitra 2001", p => p.RawDrift, (p, v) => p with { RawDrift = v });
        yield return Number("raw_spillover", "chi", "-", Bounds.Closed(-5, 5), "Growth of raw-material technology per unit of the world's growth of manufacturing technology.", "Martin and Mitra 2001", p => p.RawSpillover, (p, v) => p with { RawSpillover = v });
        yield return Number("noise", "sd of eps", "per year", Bounds.Closed(0, 1), "Standard deviation of the yearly shock to manufacturing technology; 0 draws none.", "-", p => p.Noise, (p, v) => p with { Noise = v });
    }

    private static IEnumerable<Parameter> Population()
    {
        yield return new("population.growth", "n", "per year", Bounds.Closed(-0.1, 0.1), "Growth of population, the same everywhere.", "Maddison 2001", p => p.Population.Growth, (p, v) => p with { Population = p.Population with { Growth = v } });
    }
}
