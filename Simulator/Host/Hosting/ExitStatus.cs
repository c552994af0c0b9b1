namespace WorldSystems.Host.Hosting;

/// <summary>How the command ended. A hosted service cannot return a value, so it leaves the exit code here.</summary>
public sealed class ExitStatus
{
    /// <summary>The exit code; a command that never ended was interrupted.</summary>
    public int Code { get; set; } = ExitCode.Interrupted;
}
