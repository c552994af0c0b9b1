namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>One player's payoffs: temptation, reward, punishment, sucker's payoff.</summary>
/// <param name="T">It defects, the other cooperates.</param>
/// <param name="R">Both cooperate.</param>
/// <param name="P">Both defect.</param>
/// <param name="S">It cooperates, the other defects.</param>
internal readonly record struct PrisonersDilemma(double T, double R, double P, double S)
{
    /// <summary>T > R > P > S.</summary>
    public bool IsDilemma => T > R && R > P && P > S;

    /// <summary>max((T-R)/(T-P), (T-R)/(R-S)): from this probability of meeting again on tit-for-tat is collectively stable (Axelrod 1981; 1984, theorem 2).</summary>
    public double ShadowNeeded => Math.Max((T - R) / (T - P), (T - R) / (R - S));

    /// <summary>min(1 - (T-R)/(R-S), (R-P)/(T-P)): the largest generosity that lets no defector in (Molander 1985; Nowak and Sigmund 1992).</summary>
    public double BestGenerosity => Math.Min(1 - ((T - R) / (R - S)), (R - P) / (T - P));

    /// <summary>What a distribution over outcomes pays.</summary>
    public double Of(Outcomes o) => (o.CC * R) + (o.CD * S) + (o.DC * T) + (o.DD * P);
}

/// <summary>How often a player and the other did what: CD = the player cooperated and the other defected.</summary>
/// <param name="CC">Both cooperated.</param>
/// <param name="CD">The player cooperated alone.</param>
/// <param name="DC">The player defected alone.</param>
/// <param name="DD">Both defected.</param>
internal readonly record struct Outcomes(double CC, double CD, double DC, double DD)
{
    /// <summary>How often the player cooperated.</summary>
    public double Cooperation => CC + CD;
}
