using System.Collections.Immutable;
using System.CommandLine;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>validate</c>: reads and checks, runs nothing.</summary>
internal sealed class ValidateVerb : IVerb
{
    private readonly Argument<string[]> _files = NamedFiles.Argument(new Argument<string[]>("files") { Description = "Scenario files, or names that 'list' shows, or tables of states (.csv).", Arity = ArgumentArity.OneOrMore });
    private readonly Option<bool> _json = new("--json") { Description = "Print the errors as JSON on standard output." };
    private readonly ScenarioLibrary _library;
    private readonly Terminal _terminal;

    public ValidateVerb(ScenarioLibrary library, Terminal terminal)
    {
        _library = library;
        _terminal = terminal;
        Command = new("validate", "Check scenario files and tables of states; every error at once.") { _files, _json };
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        string[] files = arguments.GetValue(_files)!;
        ImmutableArray<ScenarioError> errors = [.. files.SelectMany(ErrorsOf)];
        if (arguments.GetValue(_json))
        {
            ReportJson.Write(_terminal.Out, new ValidationReport([.. files], errors.IsEmpty, errors));
        }
        else
        {
            foreach (ScenarioError error in errors)
            {
                _terminal.Error.WriteLine(_terminal.Words.Of(error));
            }

            _terminal.Say($"{Files(files.Length)}, {Errors(errors.Length)}.");
        }

        return errors.IsEmpty ? ExitCode.Success : ExitCode.InvalidData;
    }

    private IEnumerable<ScenarioError> ErrorsOf(string word)
    {
        if (word.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return TableCheck.Errors(word);
        }

        string path = _library.Resolve(word);
        byte[] bytes = CappedFile.ReadNamed(path);
        DiskFiles files = new(Path.GetDirectoryName(Path.GetFullPath(path))!);
        return ClaimWorldReader.Read(path, bytes, files, ScenarioLoader.Options).Errors;
    }

    private static FormattableString Files(int number) => number == 1 ? $"1 file" : (FormattableString)$"{number} files";

    private static FormattableString Errors(int number) => number == 1 ? $"1 error" : (FormattableString)$"{number} errors";
}
