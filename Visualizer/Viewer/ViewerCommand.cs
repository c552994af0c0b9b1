using System.CommandLine;
using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Viewer;

/// <summary>The command line: <c>[DIR] [--lang kk|ru|en] [--out DIR]</c>.</summary>
internal static class ViewerCommand
{
    private static readonly string Languages = string.Join(", ", Language.All.Select(language => language.Code));

    /// <summary>Runs the program. Paths go to <paramref name="output"/>, warnings and errors to <paramref name="error"/>.</summary>
    /// <returns>An exit code.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var folder = new Argument<string?>("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "Folder of a run; without it, the newest run under ./out." };
        folder.Validators.Add(result =>
        {
            // Otherwise a mistyped option would be taken for a folder.
            if (result.Tokens is [var token, ..] && token.Value.StartsWith('-'))
                result.AddError($"There is no option '{token.Value}'; see --help.");
        });
        var lang = new Option<string>("--lang") { HelpName = "CODE", Description = $"Language of the page and figures: {Languages}.", DefaultValueFactory = _ => Language.English.Code };
        var target = new Option<string?>("--out") { HelpName = "DIR", Description = "Where to write; without it, the folder report inside the run's." };
        var command = new RootCommand("Draws a run of WorldSystems: figures as SVG and PNG, and a page that opens from disk.") { folder, lang, target };
        var exit = ExitCodes.Fine;
        command.SetAction(parsed => exit = Draw(parsed.GetValue(folder), parsed.GetValue(lang)!, parsed.GetValue(target), output, error));

        var result = command.Parse(args);
        var invoked = result.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return result.Errors.Count > 0 ? ExitCodes.WrongUsage : Math.Max(exit, invoked);
    }

    private static int Draw(string? folder, string code, string? target, TextWriter output, TextWriter error)
    {
        if (Language.Find(code) is not { } language)
        {
            error.WriteLine(Language.English.Phrases.Format(Word.ErrorLanguage, code, Languages));
            return ExitCodes.WrongUsage;
        }
        try
        {
            var page = new Report(language, error).Write(folder, target);
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
}
