using System.CommandLine;
using System.Globalization;
using WorldSystems.Host.Terminals;
using WorldSystems.Host.Verbs;
using WorldSystems.Host.Words;
using WorldSystems.Languages;

namespace WorldSystems.Host.Hosting;

/// <summary>The verbs as one command line. No arguments at all means <c>run</c>, with its defaults.</summary>
public sealed class CommandLine
{
    private readonly RootCommand _root = new("WorldSystems: states trade over centuries, and a core, a semi-periphery and a periphery come apart. Without arguments: runs scenarios/world-system.toml.");
    private readonly Option<string> _language = new(Speech.Option) { Description = "Language of words: kk, ru or en. Files never change with it.", HelpName = "kk|ru|en", Recursive = true };
    private readonly Terminal _terminal;

    /// <summary>Puts the verbs together.</summary>
    public CommandLine(IEnumerable<IVerb> verbs, Terminal terminal)
    {
        _terminal = terminal;
        _language.Validators.Add(result =>
        {
            foreach (string code in result.Tokens.Select(token => token.Value).Where(code => Language.Find(code) is null))
            {
                result.AddError($"There is no language '{code}'; choose one of {string.Join(", ", Language.All.Select(language => language.Code))}.");
            }
        });
        _root.Add(_language);
        foreach (IVerb verb in verbs)
        {
            verb.Command.SetAction((arguments, cancellation) => Task.FromResult(verb.Execute(arguments, cancellation)));
            _root.Add(verb.Command);
        }
    }

    /// <summary>Parses and does; returns the exit code.</summary>
    public int Invoke(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        // The parser speaks the machine's language where it knows it; the program speaks the one that was asked for.
        CultureInfo machine = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            HelpText.Translate(_root, _terminal.Words);
            return Do(IsOnlyLanguage(arguments) ? ["run", .. arguments] : arguments, cancellation);
        }
        finally
        {
            CultureInfo.CurrentUICulture = machine;
        }
    }

    private static bool IsOnlyLanguage(IReadOnlyList<string> arguments) => arguments switch
    {
        [] or [Speech.Option, _] => true,
        [string one] => one.StartsWith(Speech.Option + "=", StringComparison.Ordinal),
        _ => false,
    };

    private int Do(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        // A first word that starts with @ is a scenario's odd name, not a file of more arguments.
        ParseResult parsed = _root.Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            return ReportUsage(parsed);
        }

        using StringWriter help = new() { NewLine = "\n" };
        bool translates = _terminal.Words.Language != Language.English && HelpText.IsAskedFor(parsed);

        // The host's lifetime handles the signals: a second handler here would end the process under its feet.
        InvocationConfiguration configuration = new()
        {
            Output = translates ? help : _terminal.Out,
            Error = _terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        int code = parsed.InvokeAsync(configuration, cancellation).GetAwaiter().GetResult();
        _terminal.Out.Write(HelpText.Translate(help.ToString(), _terminal.Words));
        return code;
    }

    private int ReportUsage(ParseResult parsed)
    {
        foreach (string message in parsed.Errors.Select(error => error.Message).Distinct())
        {
            _terminal.Note($"usage error: {UsageErrors.Translate(message, _terminal.Words)}");
        }

        string verb = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        _terminal.Note($"'worldsystems {verb}--help' shows what can be asked for.");
        return ExitCode.Usage;
    }
}
