namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// A memory-one automaton for the iterated prisoner's dilemma (Nowak and Sigmund 1993): the probability of cooperating after what the player itself and the other did
/// last, and whether it cooperates at first.
/// </summary>
/// <param name="Name">snake_case.</param>
/// <param name="OpensWithCooperation">First move.</param>
/// <param name="AfterCC">After both cooperated.</param>
/// <param name="AfterCD">After it cooperated and the other defected.</param>
/// <param name="AfterDC">After it defected and the other cooperated.</param>
/// <param name="AfterDD">After both defected.</param>
internal readonly record struct Strategy(string Name, bool OpensWithCooperation, double AfterCC, double AfterCD, double AfterDC, double AfterDD)
{
    /// <summary>The number of <see cref="All"/> that always defects, and so on.</summary>
    public const int AllD = 0, AllC = 1, TitForTat = 2, GenerousTitForTat = 3, Grim = 4, WinStayLoseShift = 5, Count = 6;

    /// <summary>
    /// The six, by number. Grim is the memory-one form (cooperate only after mutual cooperation): its own slip of the hand is no excuse either.
    /// </summary>
    /// <param name="generosity">q, the probability with which generous tit-for-tat forgives a defection.</param>
    public static Strategy[] All(double generosity) =>
    [
        new("all_d", false, 0, 0, 0, 0),
        new("all_c", true, 1, 1, 1, 1),
        new("tit_for_tat", true, 1, 0, 1, 0),
        new("generous_tit_for_tat", true, 1, generosity, 1, generosity),
        new("grim", true, 1, 0, 0, 0),
        new("win_stay_lose_shift", true, 1, 0, 0, 1),
    ];

    /// <summary>
    /// What a strategy does next toward 64 partners at once, a bit each, 1 = defect: <paramref name="own"/> and <paramref name="their"/> last moves,
    /// <paramref name="forgiven"/> where generosity forgives.
    /// </summary>
    public static ulong Answer(int strategy, ulong own, ulong their, ulong forgiven) => strategy switch
    {
        AllD => ulong.MaxValue,
        AllC => 0,
        TitForTat => their,
        GenerousTitForTat => their & ~forgiven,
        Grim => own | their,
        _ => own ^ their,
    };

    /// <summary>What a strategy does toward partners of whom it remembers nothing.</summary>
    public static ulong Opening(int strategy) => strategy == AllD ? ulong.MaxValue : 0;

    /// <summary>Whether it answers cooperation with cooperation and defection with at least some defection.</summary>
    public static bool Reciprocates(int strategy) => strategy >= TitForTat;
}
