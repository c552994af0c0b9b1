namespace WorldSystems.Engine.Model.International;

/// <summary>A state's part in a war.</summary>
public struct Belligerent
{
    /// <summary>Index of the state.</summary>
    public int State { get; internal set; }

    /// <summary>0 = the side that began, 1 = the other.</summary>
    public int Side { get; internal set; }

    /// <summary>Calendar year in which it entered.</summary>
    public int Joined { get; internal set; }

    /// <summary>Calendar year in which it left; 0 while it fights.</summary>
    public int Left { get; internal set; }

    /// <summary>Whether it was there from the first day, not joined later for an ally or a pledge.</summary>
    public bool IsOriginal { get; internal set; }

    /// <summary>People lost so far, millions.</summary>
    public double Deaths { get; internal set; }

    /// <summary>Capital lost so far, manufactures.</summary>
    public double CapitalLost { get; internal set; }
}
