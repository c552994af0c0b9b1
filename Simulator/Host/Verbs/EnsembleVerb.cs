using System.CommandLine;
using System.Globalization;
using WorldSystems.Experiments.Ensembles;
using WorldSystems.Host.Files;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>ensemble</c>: a scenario under many seeds.</summary>
internal sealed class EnsembleVerb : IVerb
{
    private const int LatestYear = 1_000_000;

    private readonly Argument<string> _scenario = NamedFiles.Scenario();
    private readonly SeedOptions _runs = new();
    private readonly Option<string> _at = new("--at") { Description = "Calendar years to measure (default 1750,1820,1870,1913); the last year always is.", HelpName = "YEAR,..." };
    private readonly Option<string> _out = new("--out") { Description = "Folder for ensemble.csv, every measure of every run.", HelpName = "DIR" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the table as JSON." };
    private readonly ScenarioOptions _options = new(hasSeed: false);
    private readonly ScenarioLoader _loader;
    private readonly ProgressBar _progress;
    private readonly Terminal _terminal;

    public EnsembleVerb(ScenarioLoader loader, ProgressBar progress, Terminal terminal)
    {
        _loader = loader;
        _progress = progress;
        _terminal = terminal;
        Command = new("ensemble", "Run a scenario under many seeds; median and 10th to 90th percentile of its measures.") { _scenario, _at, _out, _json };
        _runs.AddTo(Command);
        _options.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        (int seeds, ulong firstSeed, int jobs) = _runs.Read(arguments);
        IReadOnlyList<int>? years = arguments.WholeNumbers(_at, -LatestYear, LatestYear);
        LoadedScenario loaded = _loader.Load(arguments.GetValue(_scenario)!, _options.Read(arguments));
        EnsemblePlan plan = new(loaded.Scenario, firstSeed, seeds, years is null ? EnsemblePlan.UsualYears : [.. years]);

        EnsembleResult? result = null;
        _progress.Show(_terminal.Words.Of($"{loaded.ShortName}, {seeds} seeds"), report => result = Ensemble.Run(plan, jobs, done => report((double)done / seeds), cancellation));
        if (arguments.GetValue(_out) is string folder)
        {
            WholeFile.Write(Path.Combine(folder, "ensemble.csv"), result!.ToCsv());
        }

        Tell(plan, [.. result!.Rows()], arguments.GetValue(_json));
        return ExitCode.Success;
    }

    private void Tell(EnsemblePlan plan, IReadOnlyList<EnsembleRow> rows, bool asJson)
    {
        if (asJson)
        {
            ReportJson.Write(_terminal.Out, new EnsembleReport(plan.Scenario.Name, plan.Seeds, plan.FirstSeed,
                [.. rows.Select(row => new EnsembleReportRow(row.Measure.Name, row.Year, row.Measure.Unit, row.Median, row.Low, row.High))]));
            return;
        }

        _terminal.Say($"{plan.Scenario.Name}: {plan.Seeds} seeds from {plan.FirstSeed}, median (10th to 90th percentile)");
        foreach (EnsembleRow row in rows)
        {
            string numbers = double.IsFinite(row.Median)
                ? _terminal.Words.Of($"{Rounded.Of(row.Median),8}  ({Rounded.Of(row.Low)} to {Rounded.Of(row.High)}) {(row.Measure.Unit == "-" ? "" : row.Measure.Unit)}")
                : _terminal.Words.Word("  undefined in most runs");
            _terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Measure.Name,-38}{row.Year,6}  {numbers}").TrimEnd());
        }
    }
}
