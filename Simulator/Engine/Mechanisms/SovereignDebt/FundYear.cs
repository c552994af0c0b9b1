namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>The flows of the international fund in a year, in money.</summary>
internal sealed class FundYear
{
    /// <summary>Interest received and passed on to members.</summary>
    public double Interest { get; set; }

    /// <summary>Lent.</summary>
    public double Lending { get; set; }

    /// <summary>Repaid and passed on to members.</summary>
    public double Repaid { get; set; }

    /// <summary>Written off.</summary>
    public double Losses { get; set; }

    public void Clear() => (Interest, Lending, Repaid, Losses) = (0, 0, 0, 0);
}
