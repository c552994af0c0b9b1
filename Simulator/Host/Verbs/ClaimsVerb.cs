using System.Collections.Immutable;
using System.CommandLine;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Claims;
using WorldSystems.Host.Files;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>claims</c>: checks what scenario files claim, over many seeds.</summary>
internal sealed class ClaimsVerb : IVerb
{
    private readonly Argument<string[]> _files = NamedFiles.Argument(new Argument<string[]>("files") { Description = "Scenario files, names that 'list' shows, or folders of scenarios. Default: all scenarios that ship.", Arity = ArgumentArity.ZeroOrMore });
    private readonly SeedOptions _runs = new("Runs in each world (default 20; fewer than 6 decide nothing).");
    private readonly Option<string> _theory = new("--theory") { Description = "Only the claims of this row of the catalogue of theories.", HelpName = "N" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the table as JSON." };
    private readonly Option<string> _csv = new("--csv") { Description = "Also write the table as CSV.", HelpName = "FILE" };
    private readonly Option<bool> _strict = new("--strict") { Description = "End with exit code 7 when a claim does not hold, or one that is expected to fail holds." };
    private readonly ClaimLoader _loader;
    private readonly ProgressBar _progress;
    private readonly Terminal _terminal;

    public ClaimsVerb(ClaimLoader loader, ProgressBar progress, Terminal terminal)
    {
        _loader = loader;
        _progress = progress;
        _terminal = terminal;
        Command = new("claims", "Check what scenarios claim: each claim against its control, over many seeds.") { _files, _theory, _json, _csv, _strict };
        _runs.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        (int seeds, ulong firstSeed, int jobs) = _runs.Read(arguments);
        int? theory = arguments.WholeNumber(_theory, 1, ClaimKeys.Theories);
        (string Name, ClaimPlan Plan)[] plans =
        [
            .. _loader.Load(arguments.GetValue(_files) ?? [])
                .Select(loaded => (loaded.ShortName, Only(theory, ClaimPlan.Of(loaded.Worlds, firstSeed, seeds))))
                .Where(plan => plan.Item2.Trials.Length > 0),
        ];

        (string Scenario, ClaimResult Result)[] results = Run(plans, jobs, cancellation);
        ImmutableArray<ClaimReportRow> rows = [.. results.Select(claim => ClaimReportRow.Of(claim.Scenario, claim.Result))];
        if (arguments.GetValue(_csv) is string file)
        {
            WholeFile.Write(file, ClaimsCsv.Write(rows), "--csv");
        }

        if (arguments.GetValue(_json))
        {
            ReportJson.Write(_terminal.Out, new ClaimsReport(rows));
        }
        else
        {
            new ClaimsText(_terminal.Words).Write(_terminal.Out, results);
        }

        return arguments.GetValue(_strict) && results.Any(claim => !claim.Result.IsAsExpected) ? ExitCode.ClaimFailed : ExitCode.Success;
    }

    private static ClaimPlan Only(int? theory, ClaimPlan plan) =>
        theory is null ? plan : plan with { Trials = [.. plan.Trials.Where(trial => trial.Claim.Theory == theory)] };

    private (string Scenario, ClaimResult Result)[] Run((string Name, ClaimPlan Plan)[] plans, int jobs, CancellationToken cancellation)
    {
        List<(string, ClaimResult)> results = [];
        List<string> failures = [];
        int total = plans.Sum(plan => plan.Plan.Runs), done = 0;
        _progress.Show(_terminal.Words.Of($"{total} runs"), report =>
        {
            foreach ((string name, ClaimPlan plan) in plans)
            {
                ClaimTable table = ClaimEvaluation.Run(plan, jobs, () => report((double)Interlocked.Increment(ref done) / total), cancellation);
                results.AddRange(table.Results.Select(result => (name, result)));
                failures.AddRange(table.Failures.Select(failure => _terminal.Words.Of($"{name}{(failure.World.Length > 0 ? $" with {failure.World}" : (FormattableString)$"")}, seed {failure.Seed}: {failure.Message}")));
            }
        });
        failures.ForEach(_terminal.Error.WriteLine);
        return [.. results];
    }
}
