using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.ClassConflict;

/// <summary>
/// Where revolutions happened: at each the state's rank by the share of its labour in manufacturing and by product per head, 1 = first of all states,
/// 0 = last; 0.5 is what chance would give.
/// </summary>
internal sealed class ClassRecord
{
    /// <summary>Rank from which a state is of the industrial quarter.</summary>
    private const double Quarter = 0.75;

    private double _industrial;
    private double _inQuarter;
    private double _inHalf;
    private double _income;

    /// <summary>Revolutions so far.</summary>
    public int Revolutions { get; private set; }

    /// <summary>Reforms so far.</summary>
    public int Reforms { get; set; }

    /// <summary>Restorations so far.</summary>
    public int Restorations { get; set; }

    /// <summary>Labour's share of the world's income.</summary>
    public double LabourShare { get; set; } = double.NaN;

    /// <summary>Cross-border capital and its income over the world's income.</summary>
    public double CapitalMobility { get; set; } = double.NaN;

    /// <summary>Share of people who live under the new rules.</summary>
    public double SocialistPeople { get; set; }

    /// <summary>Mean rank by industry.</summary>
    public double IndustrialRank => _industrial / Revolutions;

    /// <summary>Part of revolutions that happened in the quarter of states with most labour in manufacturing.</summary>
    public double InIndustrialQuarter => _inQuarter / Revolutions;

    /// <summary>Part that happened in the half with least.</summary>
    public double InAgrarianHalf => _inHalf / Revolutions;

    /// <summary>Mean rank by product per head.</summary>
    public double IncomeRank => _income / Revolutions;

    /// <summary>A revolution happens in a state.</summary>
    public void Count(World world, int state)
    {
        double industrial = Rank(world.ManufacturesShare.Opening, state);
        Revolutions++;
        _industrial += industrial;
        _inQuarter += industrial >= Quarter ? 1 : 0;
        _inHalf += industrial < 0.5 ? 1 : 0;
        _income += Rank(world.GdpPerCapita, state);
    }

    /// <summary>The part of the other states that have less; equal ones count half.</summary>
    internal static double Rank(Column column, int state)
    {
        double below = 0;
        foreach (double other in column.Values)
        {
            below += other < column[state] ? 1 : other == column[state] ? 0.5 : 0;
        }

        return column.Length > 1 ? (below - 0.5) / (column.Length - 1) : 0.5;
    }
}
