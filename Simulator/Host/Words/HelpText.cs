using System.CommandLine;
using System.CommandLine.Help;

namespace WorldSystems.Host.Words;

/// <summary>The command line in the user's language: what the verbs say of themselves, and what the parser's own help says around it.</summary>
internal static class HelpText
{
    /// <summary>The parser's own words that stand alone on a line.</summary>
    private static readonly string[] Headings = ["Description:", "Usage:", "Arguments:", "Options:", "Commands:"];

    /// <summary>The parser's own words within a line.</summary>
    private static readonly string[] Marks = ["[options]", "[command]", "(REQUIRED)", "[default: "];

    /// <summary>Translates what a command, its arguments and options, and the commands in it say of themselves.</summary>
    public static void Translate(Command command, Speech words)
    {
        foreach (Symbol symbol in command.Arguments.Cast<Symbol>().Concat(command.Options).Append(command))
        {
            symbol.Description = symbol.Description is { Length: > 0 } english ? words.Word(english) : symbol.Description;
        }

        foreach (Command inner in command.Subcommands)
        {
            Translate(inner, words);
        }
    }

    /// <summary>Whether the user asked for help.</summary>
    public static bool IsAskedFor(ParseResult parsed) => parsed.Action is HelpAction;

    /// <summary>The parser's help with its own words translated.</summary>
    public static string Translate(string help, Speech words)
    {
        string[] lines = help.Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (Headings.Contains(line.Trim(), StringComparer.Ordinal))
            {
                lines[i] = line.Replace(line.Trim(), words.Word(line.Trim()), StringComparison.Ordinal);
                continue;
            }

            foreach (string mark in Marks)
            {
                lines[i] = lines[i].Replace(mark, words.Word(mark), StringComparison.Ordinal);
            }
        }

        return string.Join('\n', lines);
    }
}
