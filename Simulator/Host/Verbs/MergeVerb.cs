using System.CommandLine;
using WorldSystems.Host.Studies;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>merge</c>: the shards of a study into its tables.</summary>
internal sealed class MergeVerb : IVerb
{
    private readonly Argument<string[]> _folders = NamedFiles.Argument(new Argument<string[]>("folders") { Description = "Folders with the shards of one study.", Arity = ArgumentArity.OneOrMore });
    private readonly Option<string> _out = new("--out") { Description = "Folder for the tables. Default: the first folder.", HelpName = "DIR" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the table as JSON." };
    private readonly FormatOption _format = new();
    private readonly Terminal _terminal;

    public MergeVerb(Terminal terminal)
    {
        _terminal = terminal;
        Command = new("merge", "Join the shards of a study into its tables, once nothing is missing or doubled.") { _folders, _out, _json };
        _format.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        string[] folders = arguments.GetValue(_folders)!;
        StudyMerge.Outcome outcome = StudyMerge.Merge(folders, arguments.GetValue(_out) ?? folders[0], _format.IsParquet(arguments));
        new StudyStory(_terminal, arguments.GetValue(_json)).Of(outcome);
        return StudyStory.CodeOf(outcome.Failed, outcome.Breaches);
    }
}
