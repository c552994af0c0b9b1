using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>Section <c>[mechanisms.tariff_game]</c>.</summary>
public sealed record TariffGameParameters : MechanismParameters, IMechanismDefaults<TariffGameParameters>
{
    /// <summary>Name of the mechanism in scenario files.</summary>
    public const string Name = "tariff_game";

    /// <inheritdoc/>
    public static TariffGameParameters Default { get; } = new();

    /// <summary>t_d.</summary>
    public double DefectTariff { get; init; } = 0.1;

    /// <summary>t_c.</summary>
    public double CooperateTariff { get; init; }

    /// <summary>Share of states that cooperate always, at the start.</summary>
    public double ShareAllC { get; init; } = 0.05;

    /// <summary>Share of states that start with tit-for-tat.</summary>
    public double ShareTitForTat { get; init; } = 0.2;

    /// <summary>Share of states that start with generous tit-for-tat.</summary>
    public double ShareGenerous { get; init; } = 0.2;

    /// <summary>Share of states that start with grim.</summary>
    public double ShareGrim { get; init; } = 0.2;

    /// <summary>Share of states that start with win-stay lose-shift.</summary>
    public double ShareWinStay { get; init; } = 0.05;

    /// <summary>epsilon.</summary>
    public double Noise { get; init; } = 0.02;

    /// <summary>w.</summary>
    public double Shadow { get; init; } = 0.95;

    /// <summary>q.</summary>
    public double Generosity { get; init; } = 1.0 / 3;

    /// <summary>k.</summary>
    public double RelativeGains { get; init; }

    /// <summary>Chance a year that a state compares strategies.</summary>
    public double Imitation { get; init; } = 0.1;

    /// <summary>beta, intensity of selection.</summary>
    public double Selection { get; init; } = 50;

    /// <summary>mu, chance a year of trying any strategy.</summary>
    public double Exploration { get; init; } = 0.002;

    /// <summary>Share of both incomes below which trade does not matter.</summary>
    public double Negligible { get; init; } = 0.0001;

    /// <summary>Whether the treaty regime is there.</summary>
    public bool Regime { get; init; }

    /// <summary>Years between rounds.</summary>
    public double RoundsEvery { get; init; } = 7;

    /// <summary>Part of the bound tariff that a round takes away.</summary>
    public double RoundCut { get; init; } = 0.35;

    /// <summary>What membership costs a year, of income.</summary>
    public double AccessionCost { get; init; } = 0.0001;

    /// <summary>epsilon among members.</summary>
    public double RegimeNoise { get; init; } = 0.002;

    /// <summary>w among members.</summary>
    public double RegimeShadow { get; init; } = 0.99;
}
