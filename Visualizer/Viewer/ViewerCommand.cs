using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Viewer.Runs;

namespace WorldSystems.Viewer;

/// <summary>The command line: <c>[DIR...] [--lang kk|ru|en] [--out DIR] [--watch]</c>.</summary>
internal static class ViewerCommand
{
    private static readonly string Languages = string.Join(", ", Language.All.Select(language => language.Code));

    /// <summary>Runs the program. Paths go to <paramref name="output"/>, warnings and errors to <paramref name="error"/>.</summary>
    /// <returns>An exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error, Action<string>? lacking = null, CancellationToken stop = default)
    {
        var language = CommandLineWords.LanguageOf(args);
        var own = new Translations(language, typeof(ViewerCommand).Assembly, "WorldSystems.Viewer.Words.Words") { Lacking = lacking };
        var parser = new CommandLineWords(language, lacking);
        var folders = new Argument<string[]>("DIR") { Arity = ArgumentArity.ZeroOrMore, Description = own.Word("Folder of a run or of a study; several runs are compared; without one, the newest run under ./out.") };
        folders.Validators.Add(result =>
        {
            // Otherwise a mistyped option would be taken for a folder.
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } token)
                result.AddError($"There is no option '{token.Value}'; see --help.");
        });
        var lang = new Option<string>(CommandLineWords.Option) { HelpName = "CODE", Description = own.Of($"Language of the page and figures: {Languages}."), DefaultValueFactory = _ => Language.English.Code };
        var target = new Option<string?>("--out") { HelpName = "DIR", Description = own.Word("Where to write; without it, the folder report inside the run's, or comparison inside the first one's.") };
        var watch = new Option<bool>("--watch") { Description = own.Word("Draw again whenever the run's files change, until Ctrl-C.") };
        var command = new RootCommand(own.Word("Draws runs of WorldSystems: figures as SVG, PNG and PDF, and a page that opens from disk.")) { folders, lang, target, watch };
        var exit = ExitCodes.Fine;
        command.SetAction(parsed => exit = Draw(new Order(parsed.GetValue(folders) ?? [], parsed.GetValue(lang)!, parsed.GetValue(target), parsed.GetValue(watch)), output, error, stop));
        var invoked = InEnglish(() => Invoke(command, args, output, error, own, parser));
        return Math.Max(exit, invoked);
    }

    /// <summary>The parser speaks the machine's language where it knows it; what it says is taken apart in English.</summary>
    private static int InEnglish(Func<int> parse)
    {
        var machine = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        try
        {
            return parse();
        }
        finally
        {
            CultureInfo.CurrentUICulture = machine;
        }
    }

    private static int Invoke(RootCommand command, string[] args, TextWriter output, TextWriter error, Translations own, CommandLineWords parser)
    {
        var result = command.Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var message in result.Errors.Select(wrong => wrong.Message).Distinct())
                error.WriteLine(own.Of($"usage error: {parser.Complaint(message)}"));
            error.WriteLine(own.Word("'worldsystems-viewer --help' shows what can be asked for."));
            return ExitCodes.WrongUsage;
        }
        if (result.Action is not HelpAction)
            return result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        using var help = new StringWriter { NewLine = "\n" };
        var invoked = result.Invoke(new InvocationConfiguration { Output = help, Error = error, EnableDefaultExceptionHandler = false });
        output.Write(parser.Help(help.ToString()));
        return invoked;
    }

    private static int Draw(Order order, TextWriter output, TextWriter error, CancellationToken stop)
    {
        if (Language.Find(order.Code) is not { } language)
        {
            error.WriteLine(Language.English.Phrases.Format(Word.ErrorLanguage, order.Code, Languages));
            return ExitCodes.WrongUsage;
        }
        try
        {
            if (order.Watch)
            {
                new Watch(language, output, error).Run(order.Folders, order.Target, stop);
                return ExitCodes.Interrupted;
            }
            var page = new Report(language, error).Write(order.Folders, order.Target);
            output.WriteLine(language.Phrases.Format(Word.Wrote, page));
            return ExitCodes.Fine;
        }
        catch (TimelineDataException exception)
        {
            error.WriteLine(exception.Describe(language.Phrases));
            return ExitCodes.InvalidData;
        }
        catch (RunNotFoundException exception)
        {
            error.WriteLine(language.Phrases.Format(exception.Reason, exception.Folder));
            return ExitCodes.FileFailed;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException { ParamName: "path" } or NotSupportedException)
        {
            error.WriteLine(language.Phrases.Format(Word.ErrorFile, exception.Message));
            return ExitCodes.FileFailed;
        }
    }

    private sealed record Order(string[] Folders, string Code, string? Target, bool Watch);
}
