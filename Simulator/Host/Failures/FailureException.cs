namespace WorldSystems.Host.Failures;

/// <summary>A verb cannot go on: the lines say what, where and what to do; the process ends with <see cref="Code"/>.</summary>
public sealed class FailureException : Exception
{
    /// <summary>One line is the rule; invalid data has a line for every error.</summary>
    public FailureException(int code, params IReadOnlyList<string> lines)
        : base(string.Join('\n', lines))
    {
        Code = code;
        Lines = lines;
    }

    /// <summary>Reading or writing failed.</summary>
    public static FailureException InputOutput(string message) => new(ExitCode.InputOutput, message);

    /// <summary>The command line asks for something that cannot be.</summary>
    public static FailureException Usage(string message) => new(ExitCode.Usage, message);

    /// <summary>The exit code.</summary>
    public int Code { get; }

    /// <summary>The message, line by line.</summary>
    public IReadOnlyList<string> Lines { get; }
}
