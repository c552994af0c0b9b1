namespace WorldSystems.Engine.Model.Parameters;

/// <summary>
/// The parameters of a model in force, immutable: the kernel's, whose meaning, symbol, unit, range and source stand in <see cref="ParameterCatalogue"/>, and
/// those of the mechanisms. The kernel's defaults are a calibrated set: they give the kernel's world its history.
/// </summary>
public sealed record ModelParameters
{
    /// <summary>Trade costs and elasticities.</summary>
    public TradeParameters Trade { get; init; } = new();

    /// <summary>Technologies of the three activities.</summary>
    public ProductionParameters Production { get; init; } = new();

    /// <summary>Engel's law for consumers and for the inputs of manufacturing.</summary>
    public DemandParameters Demand { get; init; } = new();

    /// <summary>How labour moves between activities.</summary>
    public LabourParameters Labour { get; init; } = new();

    /// <summary>Saving and depreciation.</summary>
    public AccumulationParameters Accumulation { get; init; } = new();

    /// <summary>Learning by doing and its shocks.</summary>
    public LearningParameters Learning { get; init; } = new();

    /// <summary>Population.</summary>
    public PopulationParameters Population { get; init; } = new();

    /// <summary>The mechanisms on top of the kernel.</summary>
    public MechanismSettings Mechanisms { get; init; } = MechanismSettings.None;
}

/// <summary>Section [trade].</summary>
public sealed record TradeParameters
{
    /// <summary>sigma_M.</summary>
    public double ElasticityManufactures { get; init; } = 4.2;

    /// <summary>sigma_R.</summary>
    public double ElasticityRaw { get; init; } = 7.8;

    /// <summary>b.</summary>
    public double BorderCost { get; init; } = 3.8;

    /// <summary>h.</summary>
    public double DistanceCost { get; init; } = 3.6;

    /// <summary>f.</summary>
    public double CostDecline { get; init; } = 0.0071;

    /// <summary>nu.</summary>
    public double Variety { get; init; } = 0.84;

    /// <summary>No state trades with any other: the closed-economy control.</summary>
    public bool Autarky { get; init; }
}

/// <summary>Section [production].</summary>
public sealed record ProductionParameters
{
    /// <summary>beta.</summary>
    public double RawLabourExponent { get; init; } = 0.81;

    /// <summary>alpha.</summary>
    public double CapitalExponent { get; init; } = 0.26;

    /// <summary>q.</summary>
    public double SubsistenceOutput { get; init; } = 0.89;
}

/// <summary>Section [demand].</summary>
public sealed record DemandParameters
{
    /// <summary>theta_0.</summary>
    public double RawSharePoor { get; init; } = 0.91;

    /// <summary>theta_inf.</summary>
    public double RawShareRich { get; init; } = 0.06;

    /// <summary>eta.</summary>
    public double RawShareElasticity { get; init; } = 1.25;

    /// <summary>gamma_0.</summary>
    public double InputSharePoor { get; init; } = 0.56;

    /// <summary>gamma_inf.</summary>
    public double InputShareRich { get; init; } = 0.03;

    /// <summary>eta_gamma.</summary>
    public double InputShareElasticity { get; init; } = 0.82;

    /// <summary>c*.</summary>
    public double ReferenceConsumption { get; init; } = 0.6;
}

/// <summary>Section [labour].</summary>
public sealed record LabourParameters
{
    /// <summary>kappa.</summary>
    public double Mobility { get; init; } = 0.084;

    /// <summary>l_min.</summary>
    public double MinimumShare { get; init; } = 0.005;

    /// <summary>m.</summary>
    public double ManufacturingPremium { get; init; } = 0.85;
}

/// <summary>Section [accumulation].</summary>
public sealed record AccumulationParameters
{
    /// <summary>s_pi.</summary>
    public double SavingFromProfits { get; init; } = 0.45;

    /// <summary>s_w.</summary>
    public double SavingFromWages { get; init; } = 0.05;

    /// <summary>delta.</summary>
    public double Depreciation { get; init; } = 0.05;
}

/// <summary>Section [learning].</summary>
public sealed record LearningParameters
{
    /// <summary>lambda.</summary>
    public double Rate { get; init; } = 0.0118;

    /// <summary>phi.</summary>
    public double Exponent { get; init; } = 1.15;

    /// <summary>g_R.</summary>
    public double RawDrift { get; init; } = 0.0008;

    /// <summary>chi.</summary>
    public double RawSpillover { get; init; } = 1.03;

    /// <summary>Standard deviation of eps.</summary>
    public double Noise { get; init; } = 0.007;
}

/// <summary>Section [population].</summary>
public sealed record PopulationParameters
{
    /// <summary>n.</summary>
    public double Growth { get; init; } = 0.007;
}
