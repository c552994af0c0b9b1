using System.Collections.Immutable;
using System.CommandLine;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>list</c>: what there is to run.</summary>
internal sealed class ListVerb : IVerb
{
    private readonly Option<bool> _json = new("--json") { Description = "Print as JSON." };
    private readonly ScenarioLibrary _library;
    private readonly Terminal _terminal;

    public ListVerb(ScenarioLibrary library, Terminal terminal)
    {
        _library = library;
        _terminal = terminal;
        Command = new("list", "Show the scenarios and mechanisms.") { _json };
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        CatalogueReport report = new([.. _library.Files().Select(Describe)], [.. MechanismCatalogue.All.Select(Describe)]);
        if (arguments.GetValue(_json))
        {
            ReportJson.Write(_terminal.Out, report);
        }
        else
        {
            WriteTable(report);
        }

        return ExitCode.Success;
    }

    private static CatalogueEntry Describe(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        string shown = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        DiskFiles files = new(Path.GetDirectoryName(path)!);
        ScenarioResult result = ScenarioReader.Read(shown, CappedFile.ReadNamed(path), files, options: ScenarioLoader.Options);
        return result.Scenario is { } scenario
            ? new(name, scenario.Name, scenario.Description, shown, Valid: true)
            : new(name, null, "", shown, Valid: false);
    }

    private static MechanismEntry Describe(IMechanism mechanism)
    {
        MechanismDescription d = mechanism.Description;
        return new(d.Name, d.Theories, d.Argument, d.Source, d.LeavesOut,
            [.. d.Parameters.Select(p => new ParameterEntry(p.Key, p.Symbol, p.Unit, p.Default, p.Range.Minimum, p.Range.Maximum, p.IsSwitch, p.Meaning, p.Source))]);
    }

    private void WriteTable(CatalogueReport report)
    {
        _terminal.Say($"Scenarios");
        foreach (CatalogueEntry entry in report.Scenarios)
        {
            _terminal.Out.WriteLine($"  {entry.Name}  ({entry.Path})");
            _terminal.Out.WriteLine($"      {entry.Title ?? _terminal.Words.Of($"not valid: 'worldsystems validate {entry.Path}' says why")}");
            foreach (string line in entry.Description.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                _terminal.Out.WriteLine($"      {line}");
            }
        }

        WriteNone(report.Scenarios, "none found: start in the repository, or give 'run' a path");
        _terminal.Say($"Mechanisms");
        foreach (MechanismEntry mechanism in report.Mechanisms)
        {
            _terminal.Out.WriteLine($"  {mechanism.Name}  ({mechanism.Source})");
            _terminal.Out.WriteLine($"      {_terminal.Words.Argument(mechanism.Name, mechanism.Argument)}");
        }
    }

    private void WriteNone<T>(ImmutableArray<T> entries, string words)
    {
        if (entries.IsEmpty)
        {
            _terminal.Out.WriteLine($"  {_terminal.Words.Word(words)}");
        }
    }
}
