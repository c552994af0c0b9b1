using System.CommandLine;
using WorldSystems.Host.Terminals;
using WorldSystems.Host.Verbs;

namespace WorldSystems.Host.Hosting;

/// <summary>The verbs as one command line. No arguments at all means <c>run</c>, with its defaults.</summary>
public sealed class CommandLine
{
    private readonly RootCommand _root = new("WorldSystems: states trade over centuries, and a core, a semi-periphery and a periphery come apart. Without arguments: runs scenarios/world-system.toml.");
    private readonly Terminal _terminal;

    /// <summary>Puts the verbs together.</summary>
    public CommandLine(IEnumerable<IVerb> verbs, Terminal terminal)
    {
        _terminal = terminal;
        foreach (IVerb verb in verbs)
        {
            verb.Command.SetAction((arguments, cancellation) => Task.FromResult(verb.Execute(arguments, cancellation)));
            _root.Add(verb.Command);
        }
    }

    /// <summary>Parses and does; returns the exit code.</summary>
    public int Invoke(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        // A first word that starts with @ is a scenario's odd name, not a file of more arguments.
        ParseResult parsed = _root.Parse(arguments.Count == 0 ? ["run"] : arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return ReportUsage(parsed);
        }

        // The host's lifetime handles the signals: a second handler here would end the process under its feet.
        InvocationConfiguration configuration = new()
        {
            Output = _terminal.Out,
            Error = _terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return parsed.InvokeAsync(configuration, cancellation).GetAwaiter().GetResult();
    }

    private int ReportUsage(ParseResult parsed)
    {
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            _terminal.Error.WriteLine($"usage error: {message}");
        }

        string verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        _terminal.Error.WriteLine($"'worldsystems {verb}--help' shows what can be asked for.");
        return ExitCode.Usage;
    }
}
