using System.CommandLine;
using WorldSystems.Experiments.Decomposition;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Files;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>decompose</c>: how much of the gap each mechanism accounts for.</summary>
internal sealed class DecomposeVerb : IVerb
{
    private readonly Argument<string> _scenario = NamedFiles.Scenario();
    private readonly Option<string> _measure = new("--measure") { Description = "A column of world.csv (default gap_ratio).", HelpName = "COLUMN" };
    private readonly Option<string> _at = new("--at") { Description = "When: start, end, a year, or a window like 1900-1999, of which the mean is taken (default end).", HelpName = "YEAR" };
    private readonly Option<string> _permutations = new("--permutations") { Description = "Orders drawn where there are more than 12, an even number (default 200).", HelpName = "N" };
    private readonly Option<string> _out = new("--out") { Description = "Folder for shapley.csv and worlds.csv. Default: out/decompose/<scenario>.", HelpName = "DIR" };
    private readonly Option<bool> _mechanismsOnly = new("--mechanisms-only") { Description = "Leave trade, learning and Engel's law, the forces of the kernel, in every world." };
    private readonly Option<bool> _json = new("--json") { Description = "Print the table as JSON." };
    private readonly SeedOptions _runs = new("Runs of each world (default 20).");
    private readonly ScenarioOptions _options = new(hasSeed: false);
    private readonly ScenarioLoader _loader;
    private readonly ProgressBar _progress;
    private readonly Terminal _terminal;

    public DecomposeVerb(ScenarioLoader loader, ProgressBar progress, Terminal terminal)
    {
        _loader = loader;
        _progress = progress;
        _terminal = terminal;
        Command = new("decompose", "Say why the gap grew: how much of it each mechanism and each force of the kernel accounts for, from worlds with every set of them, by Shapley's rule.") { _scenario, _measure, _at, _permutations, _mechanismsOnly, _out, _json };
        _runs.AddTo(Command);
        _options.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        (int seeds, ulong firstSeed, int jobs) = _runs.Read(arguments);
        int permutations = arguments.WholeNumber(_permutations, 2, 1_000_000) ?? 200;
        StudyMeasure measure = MeasureArgument.Read(arguments.GetValue(_measure) ?? "gap_ratio", arguments.GetValue(_at) ?? "end");
        LoadedScenario loaded = _loader.Load(arguments.GetValue(_scenario)!, _options.Read(arguments));
        MeasureArgument.Within(measure, loaded.Scenario);
        bool withKernel = !arguments.GetValue(_mechanismsOnly);
        if (!withKernel && loaded.Scenario.ActiveMechanisms().IsEmpty)
        {
            throw new FailureException(ExitCode.InvalidData, $"error: no mechanism acts in '{loaded.Source.File}': there is nothing to divide the gap among. Switch mechanisms on, for example with --set mechanisms.sovereign_debt.enabled=true.");
        }

        DecompositionPlan plan = new(loaded.Scenario, measure, firstSeed, seeds, permutations + (permutations % 2), withKernel);
        long runs = ForceDecomposition.RunsOf(plan);
        DecompositionResult? result = null;
        int done = 0;
        _progress.Show(_terminal.Words.Of($"{loaded.ShortName}, {runs} runs"), report =>
            result = ForceDecomposition.Run(plan, jobs, () => report((double)Interlocked.Increment(ref done) / runs), cancellation));
        if (result!.Seeds == 0)
        {
            throw new FailureException(ExitCode.InvalidData, result.Failures.IsEmpty
                ? (FormattableString)$"error: {measure.Name} is undefined in some world under every seed. Take another measure, or another year."
                : $"error: under no seed all worlds ran to their end. The first that did not: {DecompositionStory.Of(result.Failures[0], _terminal.Words)}");
        }

        string folder = Path.GetFullPath(arguments.GetValue(_out) ?? Path.Combine("out", "decompose", loaded.ShortName));
        WholeFile.Write(Path.Combine(folder, "shapley.csv"), result.ToCsv());
        WholeFile.Write(Path.Combine(folder, "worlds.csv"), result.Worlds);
        if (arguments.GetValue(_json))
        {
            ReportJson.Write(_terminal.Out, DecompositionReport.Of(loaded.Scenario.Name, plan, result, folder));
        }
        else
        {
            new DecompositionStory(_terminal, loaded.Scenario.Name, measure, result).Write(runs, folder);
        }

        return ExitCode.Success;
    }
}
