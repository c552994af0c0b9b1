using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using WorldSystems.Experiments.Comparisons;
using WorldSystems.Experiments.Ensembles;
using WorldSystems.Host.Files;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>compare</c>: two scenarios under the same seeds.</summary>
internal sealed class CompareVerb : IVerb
{
    private const int LatestYear = 1_000_000;

    private readonly Argument<string> _first = NamedFiles.Argument(new Argument<string>("a") { Description = "The first scenario: a file, or a name that 'list' shows." });
    private readonly Argument<string> _second = NamedFiles.Argument(new Argument<string>("b") { Description = "The second; with --set it may be the same." });
    private readonly Option<string> _at = new("--at") { Description = "Calendar years to measure (default 1750,1820,1870,1913); the last year always is.", HelpName = "YEAR,..." };
    private readonly Option<string> _out = new("--out") { Description = "Folder for compare.csv.", HelpName = "DIR" };
    private readonly Option<bool> _json = new("--json") { Description = "Print the table as JSON." };
    private readonly SeedOptions _runs = new("Runs of each world, under the same seeds (default 20).");
    private readonly ScenarioOptions _options = new(hasSeed: false);
    private readonly ScenarioLoader _loader;
    private readonly ProgressBar _progress;
    private readonly Terminal _terminal;

    public CompareVerb(ScenarioLoader loader, ProgressBar progress, Terminal terminal)
    {
        _loader = loader;
        _progress = progress;
        _terminal = terminal;
        Command = new("compare", "Run two scenarios under the same seeds: differences, with intervals and tests. --set and --years change the second.") { _first, _second, _at, _out, _json };
        _runs.AddTo(Command);
        _options.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        (int seeds, ulong firstSeed, int jobs) = _runs.Read(arguments);
        ImmutableArray<int> years = arguments.WholeNumbers(_at, -LatestYear, LatestYear) is { } given ? [.. given] : EnsemblePlan.UsualYears;
        LoadedScenario first = _loader.Load(arguments.GetValue(_first)!, []);
        LoadedScenario second = _loader.Load(arguments.GetValue(_second)!, _options.Read(arguments));
        WorldComparison? comparison = null;
        _progress.Show(_terminal.Words.Of($"{first.ShortName}, {second.ShortName}, {seeds} seeds"), report => comparison = WorldComparison.Of(
            new(first.Scenario, firstSeed, seeds, years), new(second.Scenario, firstSeed, seeds, years), jobs, done => report((double)done / (2 * seeds)), cancellation));
        if (arguments.GetValue(_out) is string folder)
        {
            WholeFile.Write(Path.Combine(folder, "compare.csv"), comparison!.ToCsv());
        }

        Tell(new(first.Scenario.Name, second.Scenario.Name, seeds, firstSeed, [.. comparison!.Rows.Select(ComparisonReportRow.Of)]), arguments.GetValue(_json));
        return ExitCode.Success;
    }

    private void Tell(ComparisonReport report, bool asJson)
    {
        if (asJson)
        {
            ReportJson.Write(_terminal.Out, report);
            return;
        }

        _terminal.Say($"A: {report.First}");
        _terminal.Say($"B: {report.Second}");
        _terminal.Say($"{report.Seeds} seeds from {report.FirstSeed}; medians, median of B less A seed by seed (95 % interval), pairs in which B is larger, p of Wilcoxon's test");
        foreach (ComparisonReportRow row in report.Rows)
        {
            string numbers = row.Pairs > 0
                ? string.Create(CultureInfo.InvariantCulture, $"{Rounded.Of(row.A),9}  {Rounded.Of(row.B),9}  {Rounded.Of(row.Difference),9}  ({Rounded.Of(row.Low)} .. {Rounded.Of(row.High)})  {row.Larger}/{row.Pairs}  {P(row.WilcoxonP)}")
                : _terminal.Words.Word("  undefined in most runs");
            _terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {row.Measure,-38}{row.Year,6}  {numbers}").TrimEnd());
        }
    }

    private static string P(double p) => p < 0.001 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {p:0.000}");
}
