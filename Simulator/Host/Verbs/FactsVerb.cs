using System.CommandLine;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Experiments.Facts;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Manifests;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>facts</c>: holds a scenario, over seeds, against the stylised facts of world history.</summary>
internal sealed class FactsVerb : IVerb
{
    private readonly Argument<string> _scenario = NamedFiles.Argument(new Argument<string>("scenario|dir")
    {
        Description = "A scenario file, a name that 'list' shows, or the folder of a run, which is then scored by itself.",
        DefaultValueFactory = _ => ScenarioLibrary.DefaultName,
    });
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
        List<ScenarioOverride> overrides = _options.Read(arguments);
        if (Directory.Exists(word))
        {
            return overrides.Count == 0 && !_runs.AreGiven(arguments)
                ? OfRun(word, arguments.GetValue(_json), cancellation)
                : throw FailureException.Usage($"usage error: '{word}' is the folder of a run, which is scored as it is. Leave --seeds, --first-seed, --years and --set out, or name a scenario.");
        }

        LoadedScenario loaded = _loader.Load(word, overrides);
        FactScores scores = Score(_terminal.Words.Of($"{loaded.ShortName}, {seeds} seeds"), loaded.Scenario, firstSeed, seeds, jobs, cancellation);
        Tell(FactsReport.From(loaded.Scenario.Name, seeds, firstSeed, scores), scores, arguments.GetValue(_json));
        return ExitCode.Success;
    }

    /// <summary>A run that was made before, made again from its manifest under its own seed: its files keep less than facts are measured on.</summary>
    private int OfRun(string folder, bool asJson, CancellationToken cancellation)
    {
        RunManifest manifest = RecordedRun.In(folder);
        Scenario scenario = ScenarioLoader.Reload(manifest).Scenario;
        if (manifest.Engine != EngineVersion.Current)
        {
            _terminal.Note($"note: the run was made by version {manifest.Engine}, this is {EngineVersion.Current}.");
        }

        FactScores scores = Score(folder, scenario, scenario.Seed, 1, 1, cancellation);
        Tell(FactsReport.From(scenario.Name, 1, scenario.Seed, scores) with { Run = folder }, scores, asJson);
        _terminal.Note($"note: this is one run under one seed, and one history is luck. 'facts' with the scenario's name scores many.");
        return ExitCode.Success;
    }

    private FactScores Score(string title, Scenario scenario, ulong firstSeed, int seeds, int jobs, CancellationToken cancellation)
    {
        FactScores? scores = null;
        _progress.Show(title, report => scores = FactScores.Of(scenario, firstSeed, seeds, jobs, done => report((double)done / seeds), cancellation));
        return scores!;
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
