using System.CommandLine;
using System.CommandLine.Parsing;
using WorldSystems.Host.Scenarios;

namespace WorldSystems.Host.Verbs;

/// <summary>Arguments that name files. A mistyped option would be taken for a name, so a name never starts with a dash.</summary>
internal static class NamedFiles
{
    /// <summary>The scenario of a verb; world-system where none is named.</summary>
    public static Argument<string> Scenario() => Argument(new Argument<string>("scenario")
    {
        Description = "A scenario file, or a name that 'list' shows.",
        DefaultValueFactory = _ => ScenarioLibrary.DefaultName,
    });

    /// <summary>Any argument that names files or folders.</summary>
    public static T Argument<T>(T argument)
        where T : Argument
    {
        argument.Validators.Add(RefuseOptions);
        return argument;
    }

    private static void RefuseOptions(ArgumentResult result)
    {
        foreach (Token token in result.Tokens.Where(token => token.Value.StartsWith('-')))
        {
            result.AddError($"There is no option '{token.Value}' (a file of that name is './{token.Value}').");
        }
    }
}
