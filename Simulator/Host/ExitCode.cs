namespace WorldSystems.Host;

/// <summary>What the process ends with: a contract with scripts.</summary>
public static class ExitCode
{
    /// <summary>Fine.</summary>
    public const int Success = 0;

    /// <summary>A fault of the program that no other code describes.</summary>
    public const int Unexpected = 1;

    /// <summary>The command line was not understood.</summary>
    public const int Usage = 2;

    /// <summary>A scenario, a table or a manifest is not valid, or has no equilibrium.</summary>
    public const int InvalidData = 3;

    /// <summary>An accounting invariant broke.</summary>
    public const int LedgerBreach = 4;

    /// <summary>Reading or writing failed.</summary>
    public const int InputOutput = 5;

    /// <summary>A reproduction did not match.</summary>
    public const int Mismatch = 6;

    /// <summary>A claim did not hold, or one expected to fail did (<c>claims --strict</c> only).</summary>
    public const int ClaimFailed = 7;

    /// <summary>Ended by Ctrl-C or by the system.</summary>
    public const int Interrupted = 130;
}
