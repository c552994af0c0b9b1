using WorldSystems.Engine.Model;
using WorldSystems.Host.Terminals;
using WorldSystems.Host.Words;

namespace WorldSystems.Host.Failures;

/// <summary>Turns whatever ended a verb into an exit code and words. The only place that decides either.</summary>
public static class FailureReport
{
    private const string DebugVariable = "WORLDSYSTEMS_DEBUG";

    /// <summary>The exit code of a failure.</summary>
    public static int CodeOf(Exception failure) => failure switch
    {
        OperationCanceledException => ExitCode.Interrupted,
        FailureException known => known.Code,
        LedgerBreachException => ExitCode.LedgerBreach,
        SimulationException => ExitCode.InvalidData,
        IOException or UnauthorizedAccessException => ExitCode.InputOutput,
        _ => ExitCode.Unexpected,
    };

    /// <summary>What to tell the user.</summary>
    public static IEnumerable<string> LinesOf(Exception failure, Speech words) => failure switch
    {
        OperationCanceledException => [words.Word("interrupted; nothing half-written was left behind.")],
        FailureException known => [.. known.Errors.Select(words.Of), words.Of(known.Line)],
        SimulationException stopped => [words.Of($"error: {words.OfEngine(stopped.InParts)}")],
        IOException or UnauthorizedAccessException => [words.Of($"error: {failure.Message.TrimEnd('.')}. {Cure(failure)}")],
        _ => [words.Of($"error: unexpected {failure.GetType().Name}: {failure.Message} Please report this line with the scenario file and the command; {DebugVariable}=1 shows where it happened.")],
    };

    /// <summary>Writes the report; the stack only where a developer asked for it.</summary>
    public static int Write(Exception failure, Terminal terminal)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        TextWriter error = terminal.Error;
        foreach (string line in LinesOf(failure, terminal.Words))
        {
            error.WriteLine(line);
        }

        if (Environment.GetEnvironmentVariable(DebugVariable) == "1" && failure is not OperationCanceledException)
        {
            error.WriteLine(failure);
        }

        return CodeOf(failure);
    }

    private static string Cure(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "Check the path.",
        UnauthorizedAccessException => "Check the permissions, or choose another place.",
        _ when Files.DiskErrors.IsDiskFull(failure) => "Free some space, or choose another disk with --out.",
        _ => "Check that the place can be read and written, or choose another.",
    };
}
