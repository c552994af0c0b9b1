using System.CommandLine;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Runs;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>run</c>: one run of a scenario into a folder of timelines.</summary>
internal sealed class RunVerb : IVerb
{
    private readonly Argument<string> _scenario = NamedFiles.Scenario();
    private readonly Option<string> _out = new("--out") { Description = "Folder for the files: new, empty, or with an earlier run, which is replaced. Default: out/<scenario>.", HelpName = "DIR" };
    private readonly Option<bool> _flows = new("--flows") { Description = "Also write flows.csv, who sells what to whom (N x N rows a year and good)." };
    private readonly Option<bool> _excel = new("--excel") { Description = "Also write copies that a spreadsheet in your own language opens correctly." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the summary as JSON." };
    private readonly ScenarioOptions _options = new();
    private readonly ScenarioLoader _loader;
    private readonly RunWriter _writer;
    private readonly Terminal _terminal;

    public RunVerb(ScenarioLoader loader, RunWriter writer, Terminal terminal)
    {
        _loader = loader;
        _writer = writer;
        _terminal = terminal;
        Command = new("run", "Run a scenario and write its timelines.") { _scenario, _out, _flows, _excel, _json };
        _options.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        List<ScenarioOverride> overrides = _options.Read(arguments);
        if (arguments.GetValue(_flows))
        {
            overrides.Add(new("output.flows", "true", "--flows"));
        }

        LoadedScenario loaded = _loader.Load(arguments.GetValue(_scenario)!, overrides);
        string path = arguments.GetValue(_out) ?? Path.Combine("out", loaded.ShortName);
        RunWriter.Outcome outcome = _writer.Run(loaded, path, arguments.GetValue(_excel), cancellation);
        if (arguments.GetValue(_json))
        {
            ReportJson.Write(_terminal.Out, new RunReport(
                loaded.Scenario.Name, outcome.Folder, loaded.Scenario.Seed, loaded.Scenario.StateCount, outcome.Summary, outcome.Manifest.DurationSeconds, outcome.Manifest.Files));
        }
        else
        {
            RunStory.Write(_terminal, loaded.Scenario, outcome, path);
        }

        return ExitCode.Success;
    }
}
