using System.CommandLine;

namespace WorldSystems.Host.Verbs;

/// <summary>A verb of the command line: what it accepts, and what it does.</summary>
public interface IVerb
{
    /// <summary>Name, arguments, options and help.</summary>
    Command Command { get; }

    /// <summary>Does it and returns the exit code; failures are exceptions.</summary>
    int Execute(ParseResult arguments, CancellationToken cancellation);
}
