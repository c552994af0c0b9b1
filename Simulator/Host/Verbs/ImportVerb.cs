using System.CommandLine;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Scenarios.Tables;
using WorldSystems.Experiments.Import;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Files;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>import maddison</c>: a states table from the Maddison Project Database and CEPII's country table.</summary>
internal sealed class ImportVerb : IVerb
{
    private const int FirstYear = 1;
    private const int LastYear = 9999;

    private readonly Option<string> _file = new("--file") { Description = "The Maddison Project Database as CSV: countrycode,country,region,year,gdppc,pop.", HelpName = "F", Required = true };
    private readonly Option<string> _year = new("--year") { Description = "The year to take.", HelpName = "Y", Required = true };
    private readonly Option<string> _coordinates = new("--coordinates") { Description = "CEPII's country table (geo_cepii) as CSV: iso3;area;lat;lon;cap.", HelpName = "F" };
    private readonly Option<string> _scenario = new("--scenario") { Description = "The scenario whose parameters and warm-up the technologies are solved for. Default: the defaults of every parameter.", HelpName = "S" };
    private readonly Option<string> _out = new("--out") { Description = "The table to write.", HelpName = "FILE", Required = true };
    private readonly Option<bool> _json = new("--json") { Description = "Print the report as JSON." };
    private readonly ScenarioLoader _loader;
    private readonly ProgressBar _progress;
    private readonly Terminal _terminal;

    public ImportVerb(ScenarioLoader loader, ProgressBar progress, Terminal terminal)
    {
        _loader = loader;
        _progress = progress;
        _terminal = terminal;
        Command maddison = new("maddison", "Make a states table from the Maddison Project Database; technologies are solved so that incomes in the first year are those of the data.")
        {
            _file, _year, _coordinates, _scenario, _out, _json,
        };
        maddison.SetAction((arguments, cancellation) => Task.FromResult(Execute(arguments, cancellation)));
        Command = new("import", "Make a states table from a published data set.") { maddison };
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        if (arguments.GetValue(_file) is not string file)
        {
            throw FailureException.Usage($"usage error: name the data set: 'worldsystems import maddison --help' shows what it needs.");
        }

        int year = arguments.WholeNumber(_year, FirstYear, LastYear)!.Value;
        string path = arguments.GetValue(_coordinates) ?? throw FailureException.Usage(
            $"usage error: --coordinates is missing. The Maddison file has no positions, and trade costs need them; give CEPII's country table (geo_cepii), which has every capital.");
        Scenario basis = arguments.GetValue(_scenario) is string word
            ? _loader.Load(word, []).Scenario
            : new Scenario { Name = "defaults", Generate = new GeneratedWorld() };
        MaddisonImport.Outcome outcome = Import(new(file, CappedFile.ReadNamed(file)), new(path, CappedFile.ReadNamed(path)), year, basis, cancellation);
        string table = arguments.GetValue(_out)!;
        WholeFile.Write(table, StatesTableText.Write(outcome.Solution.States));
        Tell(outcome, table, year, arguments.GetValue(_json));
        return ExitCode.Success;
    }

    private MaddisonImport.Outcome Import(MaddisonImport.Source maddison, MaddisonImport.Source coordinates, int year, Scenario basis, CancellationToken cancellation)
    {
        try
        {
            MaddisonImport.Outcome? outcome = null;
            _progress.Show(_terminal.Words.Word("solving for technologies"), report => outcome = MaddisonImport.Run(maddison, coordinates, year, basis, report, cancellation));
            return outcome!;
        }
        catch (ImportException failure)
        {
            throw new FailureException(ExitCode.InvalidData, $"error: {failure.Message}");
        }
    }

    private void Tell(MaddisonImport.Outcome outcome, string table, int year, bool asJson)
    {
        TechnologySolver.Solution solution = outcome.Solution;
        foreach (IGrouping<string, LeftOutCountry> group in outcome.LeftOut.GroupBy(country => country.Missing))
        {
            _terminal.Note($"left out for want of {group.Key} in {year}: {group.Count()} ({string.Join(", ", group.Select(country => country.Code))})");
        }

        if (asJson)
        {
            ReportJson.Write(_terminal.Out, new ImportReport(table, year, solution.States.States.Length, solution.LargestDeviation, solution.WorstState, outcome.LeftOut));
            return;
        }

        _terminal.Say(
            $"{table}: {solution.States.States.Length} states of {year}. Incomes relative to the mean are within {100 * solution.LargestDeviation:0.00} % of the data (largest: {solution.WorstState}; {solution.Rounds} rounds).");
        _terminal.Say($"Units: labour in millions of people; land in hectares-equivalent, one a head in the median state, by area within a factor of four; technology solved for; capital 0.6 a head before the warm-up.");
    }
}
