using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Host.Failures;

/// <summary>A verb cannot go on: the line says what, where and what to do; the process ends with <see cref="Code"/>.</summary>
public sealed class FailureException : Exception
{
    /// <summary>A failure in a line.</summary>
    public FailureException(int code, FormattableString line)
        : base(FormattableString.Invariant(line))
    {
        Code = code;
        Line = line;
    }

    /// <summary>Scenarios that are not valid: a line for every error, then their number.</summary>
    public FailureException(IReadOnlyCollection<ScenarioError> errors)
        : this(ExitCode.InvalidData, errors.Count == 1 ? $"1 error; nothing was run." : (FormattableString)$"{errors.Count} errors; nothing was run.") =>
        Errors = errors;

    /// <summary>Reading or writing failed.</summary>
    public static FailureException InputOutput(FormattableString message) => new(ExitCode.InputOutput, message);

    /// <summary>The command line asks for something that cannot be.</summary>
    public static FailureException Usage(FormattableString message) => new(ExitCode.Usage, message);

    /// <summary>The exit code.</summary>
    public int Code { get; }

    /// <summary>Errors of scenarios, which come before the line.</summary>
    public IReadOnlyCollection<ScenarioError> Errors { get; } = [];

    /// <summary>The message.</summary>
    public FormattableString Line { get; }
}
