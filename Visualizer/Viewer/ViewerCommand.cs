using System.CommandLine;
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
    public static int Run(string[] args, TextWriter output, TextWriter error, CancellationToken stop = default)
    {
        var folders = new Argument<string[]>("DIR") { Arity = ArgumentArity.ZeroOrMore, Description = "Folder of a run; several are compared; without one, the newest run under ./out." };
        folders.Validators.Add(result =>
        {
            // Otherwise a mistyped option would be taken for a folder.
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } token)
                result.AddError($"There is no option '{token.Value}'; see --help.");
        });
        var lang = new Option<string>("--lang") { HelpName = "CODE", Description = $"Language of the page and figures: {Languages}.", DefaultValueFactory = _ => Language.English.Code };
        var target = new Option<string?>("--out") { HelpName = "DIR", Description = "Where to write; without it, the folder report inside the run's, or comparison inside the first one's." };
        var watch = new Option<bool>("--watch") { Description = "Draw again whenever the run's files change, until Ctrl-C." };
        var command = new RootCommand("Draws runs of WorldSystems: figures as SVG, PNG and PDF, and a page that opens from disk.") { folders, lang, target, watch };
        var exit = ExitCodes.Fine;
        command.SetAction(parsed => exit = Draw(new Order(parsed.GetValue(folders) ?? [], parsed.GetValue(lang)!, parsed.GetValue(target), parsed.GetValue(watch)), output, error, stop));

        var result = command.Parse(args);
        var invoked = result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return result.Errors.Count > 0 ? ExitCodes.WrongUsage : Math.Max(exit, invoked);
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
