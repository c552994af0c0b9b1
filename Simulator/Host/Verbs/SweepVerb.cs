using System.CommandLine;
using WorldSystems.Experiments.Studies;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Studies;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>sweep</c>: the runs of a plan, all or a part of them.</summary>
internal sealed class SweepVerb : IVerb
{
    private readonly Argument<string> _plan = NamedFiles.Argument(new Argument<string>("plan") { Description = "A plan file, or the name of one in scenarios/plans." });
    private readonly Option<string> _out = new("--out") { Description = "Folder for the tables. Default: out/<plan>.", HelpName = "DIR" };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on with what is there: runs that ended are not done again." };
    private readonly Option<bool> _dryRun = new("--dry-run") { Description = "Only say how many runs there are, and about how long they take and how much room." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the table as JSON." };
    private readonly ShardOption _shard = new();
    private readonly JobsOption _jobs = new();
    private readonly FormatOption _format = new();
    private readonly PlanLoader _loader;
    private readonly StudyRunner _runner;
    private readonly Terminal _terminal;

    public SweepVerb(PlanLoader loader, StudyRunner runner, Terminal terminal)
    {
        _loader = loader;
        _runner = runner;
        _terminal = terminal;
        Command = new("sweep", "Do the runs of a plan: a parameter study into one table.") { _plan, _out, _resume, _dryRun, _json };
        _shard.AddTo(Command);
        _jobs.AddTo(Command);
        _format.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        Shard shard = _shard.Read(arguments);
        int jobs = _jobs.Read(arguments);
        bool parquet = _format.IsParquet(arguments);
        LoadedPlan loaded = _loader.Load(arguments.GetValue(_plan)!);
        string path = arguments.GetValue(_out) ?? Path.Combine("out", loaded.ShortName);
        if (arguments.GetValue(_dryRun))
        {
            StudyEstimate.Of(loaded, shard, jobs, cancellation).Write(_terminal);
            return ExitCode.Success;
        }

        StudyProgress done = _runner.Run(loaded, path, shard, arguments.GetValue(_resume), jobs, cancellation);
        StudyStory story = new(_terminal, arguments.GetValue(_json));
        if (shard != Shard.Whole)
        {
            story.OfShard(loaded, path, shard, done);
            return StudyStory.CodeOf(done.Failed, done.Breaches);
        }

        StudyMerge.Outcome outcome = StudyMerge.Merge([path], path, parquet);
        story.Of(outcome);
        return StudyStory.CodeOf(outcome.Failed, outcome.Breaches);
    }
}
