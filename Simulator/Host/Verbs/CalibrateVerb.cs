using System.CommandLine;
using WorldSystems.Experiments.Calibration;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Studies;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>calibrate</c>: which worlds within given ranges meet the most facts of world history.</summary>
internal sealed class CalibrateVerb : IVerb
{
    private readonly Argument<string> _plan = NamedFiles.Argument(new Argument<string>("plan") { Description = "A plan file with a section [calibrate], or the name of one in scenarios/plans." });
    private readonly Option<string> _out = new("--out") { Description = "Folder for the tables. Default: out/calibrate/<plan>.", HelpName = "DIR" };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on with what is there: worlds that were tried are not tried again." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the table as JSON." };
    private readonly JobsOption _jobs = new();
    private readonly PlanLoader _loader;
    private readonly CalibrationRunner _runner;
    private readonly Terminal _terminal;

    public CalibrateVerb(PlanLoader loader, CalibrationRunner runner, Terminal terminal)
    {
        _loader = loader;
        _runner = runner;
        _terminal = terminal;
        Command = new("calibrate", "Search the ranges of a plan for the worlds that meet the most facts of world history; report all acceptable ones.") { _plan, _out, _resume, _json };
        _jobs.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        int jobs = _jobs.Read(arguments);
        LoadedPlan loaded = _loader.Load(arguments.GetValue(_plan)!);
        if (loaded.Study.Plan.Calibration is null)
        {
            throw new FailureException(ExitCode.InvalidData, $"error: '{loaded.ShortName}' has no section [calibrate]. Write one with accept = 16, the fewest facts that an acceptable world meets.");
        }

        string folder = Path.GetFullPath(arguments.GetValue(_out) ?? Path.Combine("out", "calibrate", loaded.ShortName));
        CalibrationResult result = _runner.Run(loaded, folder, arguments.GetValue(_resume), jobs, cancellation);
        if (arguments.GetValue(_json))
        {
            ReportJson.Write(_terminal.Out, CalibrationReport.From(result, folder));
        }
        else
        {
            new CalibrationStory(_terminal, result).Write(folder);
        }

        return StudyStory.CodeOf(result.Failed, result.Breaches);
    }
}
