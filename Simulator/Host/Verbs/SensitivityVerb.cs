using System.CommandLine;
using WorldSystems.Experiments.Sensitivity;
using WorldSystems.Experiments.Studies;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Files;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Studies;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>sensitivity</c>: which parameters a measure hangs on.</summary>
internal sealed class SensitivityVerb : IVerb
{
    private readonly Argument<string> _plan = NamedFiles.Argument(new Argument<string>("plan") { Description = "A plan file with the design morris or sobol_indices, or the name of one in scenarios/plans." });
    private readonly Option<string> _out = new("--out") { Description = "Folder for the tables. Default: out/<plan>.", HelpName = "DIR" };
    private readonly Option<string[]> _from = new("--from") { Description = "Do no runs: read those that 'sweep' did of this plan, as shards or whole, from these folders.", HelpName = "DIR", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on with what is there: runs that ended are not done again." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the table as JSON." };
    private readonly JobsOption _jobs = new();
    private readonly PlanLoader _loader;
    private readonly StudyRunner _runner;
    private readonly Terminal _terminal;

    public SensitivityVerb(PlanLoader loader, StudyRunner runner, Terminal terminal)
    {
        _loader = loader;
        _runner = runner;
        _terminal = terminal;
        Command = new("sensitivity", "Say which parameters the measures of a plan hang on: Morris screening or Sobol indices.") { _plan, _out, _from, _resume, _json };
        _jobs.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        LoadedPlan loaded = _loader.Load(arguments.GetValue(_plan)!);
        if (loaded.Study.Plan.Design.Kind is not (DesignKind.Morris or DesignKind.SobolIndices))
        {
            throw new FailureException(ExitCode.InvalidData, $"error: the design of '{loaded.ShortName}' is for 'sweep'. Sensitivity needs kind = \"morris\" with trajectories, or kind = \"sobol_indices\" with points, below [design].");
        }

        string path = arguments.GetValue(_out) ?? Path.Combine("out", loaded.ShortName);
        string[] folders = arguments.GetValue(_from) ?? [];
        if (folders.Length == 0)
        {
            _runner.Run(loaded, path, Shard.Whole, arguments.GetValue(_resume), _jobs.Read(arguments), cancellation);
            folders = [path];
        }

        StudyMerge.Outcome outcome = StudyMerge.Merge(folders, path, parquet: false);
        SensitivityAnalysis analysis = SensitivityAnalysis.Of(outcome.Study, outcome.Summaries);
        string table = Path.Combine(outcome.Folder, analysis.Kind == DesignKind.Morris ? "morris.csv" : "sensitivity.csv");
        WholeFile.Write(table, analysis.ToCsv());
        if (arguments.GetValue(_json))
        {
            ReportJson.Write(_terminal.Out, SensitivityReport.Of(outcome.Study, outcome.Runs, table, analysis));
        }
        else
        {
            new SensitivityStory(_terminal, outcome.Study, analysis).Write(outcome.Runs, table);
        }

        return StudyStory.CodeOf(outcome.Failed, outcome.Breaches);
    }
}
