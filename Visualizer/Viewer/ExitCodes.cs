namespace WorldSystems.Viewer;

/// <summary>What the program tells its caller; the same numbers as the simulator's.</summary>
internal static class ExitCodes
{
    public const int Fine = 0;
    public const int WrongUsage = 2;
    public const int InvalidData = 3;
    public const int FileFailed = 5;
    public const int Interrupted = 130;
}
