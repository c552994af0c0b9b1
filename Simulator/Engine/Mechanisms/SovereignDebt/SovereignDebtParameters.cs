using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>Section <c>[mechanisms.sovereign_debt]</c>.</summary>
public sealed record SovereignDebtParameters : MechanismParameters, IMechanismDefaults<SovereignDebtParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "sovereign_debt";

    /// <inheritdoc/>
    public static SovereignDebtParameters Default { get; } = new();

    /// <summary>i.</summary>
    public double Interest { get; init; } = 0.025;

    /// <summary>sd of i.</summary>
    public double InterestSwing { get; init; } = 0.02;

    /// <summary>s.</summary>
    public double Spread { get; init; } = 0.02;

    /// <summary>sd of s_j.</summary>
    public double SpreadSwing { get; init; } = 0.03;

    /// <summary>a.</summary>
    public double Amortisation { get; init; } = 0.06;

    /// <summary>d*.</summary>
    public double TargetDebt { get; init; } = 1.5;

    /// <summary>m.</summary>
    public double Margin { get; init; }

    /// <summary>b.</summary>
    public double Borrowing { get; init; } = 0.06;

    /// <summary>l.</summary>
    public double Lending { get; init; } = 0.3;

    /// <summary>v^b.</summary>
    public double PrudentService { get; init; } = 0.2;

    /// <summary>v^c.</summary>
    public double CrisisThreshold { get; init; } = 0.25;

    /// <summary>T.</summary>
    public double ProgrammeYears { get; init; } = 5;

    /// <summary>v^f.</summary>
    public double ServiceCeiling { get; init; } = 0.15;

    /// <summary>f.</summary>
    public double FundSize { get; init; } = 0.01;

    /// <summary>c.</summary>
    public double Conditionality { get; init; } = 1;

    /// <summary>o.</summary>
    public double Opening { get; init; } = 0.7;

    /// <summary>rho.</summary>
    public double Reversal { get; init; } = 0.03;

    /// <summary>u.</summary>
    public double Austerity { get; init; } = 0.2;

    /// <summary>z.</summary>
    public double Privatisation { get; init; } = 0.03;

    /// <summary>q.</summary>
    public double SaleDiscount { get; init; } = 0.3;

    /// <summary>w.</summary>
    public double Haircut { get; init; } = 0.37;

    /// <summary>d^max.</summary>
    public double HighestDebt { get; init; } = 2;

    /// <summary>T^x.</summary>
    public double Exclusion { get; init; } = 20;
}
