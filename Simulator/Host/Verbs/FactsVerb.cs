using System.CommandLine;
using WorldSystems.Experiments.Facts;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>facts</c>: holds a scenario, over seeds, against the stylised facts of world history.</summary>
internal sealed class FactsVerb : IVerb
{
    private readonly Argument<string> _scenario = NamedFiles.Scenario();
    private readonly SeedOptions _runs = new();
    private readonly Option<bool> _json = new("--json") { Description = "Print the table as JSON." };
    private readonly ScenarioOptions _options = new(hasSeed: false);
    private readonly ScenarioLoader _loader;
    private readonly ProgressBar _progress;
    private readonly Terminal _terminal;

    public FactsVerb(ScenarioLoader loader, ProgressBar progress, Terminal terminal)
    {
        _loader = loader;
        _progress = progress;
        _terminal = terminal;
        Command = new("facts", "Hold a scenario against the facts of world history: measured over seeds, and whether the median is in the band.") { _scenario, _json };
        _runs.AddTo(Command);
        _options.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        (int seeds, ulong firstSeed, int jobs) = _runs.Read(arguments);
        string word = arguments.GetValue(_scenario)!;
        if (Directory.Exists(word))
        {
            throw FailureException.Usage($"usage error: '{word}' is a folder. Facts are measured on runs that the program makes itself; name a scenario.");
        }

        LoadedScenario loaded = _loader.Load(word, _options.Read(arguments));
        FactScores? scores = null;
        _progress.Show(_terminal.Words.Of($"{loaded.ShortName}, {seeds} seeds"), report => scores = FactScores.Of(loaded.Scenario, firstSeed, seeds, jobs, done => report((double)done / seeds), cancellation));
        Tell(FactsReport.From(loaded.Scenario.Name, seeds, firstSeed, scores!), scores!, arguments.GetValue(_json));
        return ExitCode.Success;
    }

    private void Tell(FactsReport report, FactScores scores, bool asJson)
    {
        if (asJson)
        {
            ReportJson.Write(_terminal.Out, report);
            return;
        }

        foreach (string line in new FactsTable(_terminal.Words).Lines(report, scores))
        {
            _terminal.Out.WriteLine(line);
        }
    }
}
