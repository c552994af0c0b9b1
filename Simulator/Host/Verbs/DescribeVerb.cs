using System.CommandLine;
using WorldSystems.Engine;
using WorldSystems.Host.Reports;
using WorldSystems.Host.Scenarios;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Verbs;

/// <summary><c>describe</c>: the model as run, in the ODD protocol.</summary>
internal sealed class DescribeVerb : IVerb
{
    private readonly Argument<string> _scenario = NamedFiles.Scenario();
    private readonly ScenarioOptions _options = new();
    private readonly ScenarioLoader _loader;
    private readonly Terminal _terminal;

    public DescribeVerb(ScenarioLoader loader, Terminal terminal)
    {
        _loader = loader;
        _terminal = terminal;
        Command = new("describe", "Describe the model as a scenario runs it (ODD protocol, Grimm et al. 2020), as Markdown.") { _scenario };
        _options.AddTo(Command);
    }

    public Command Command { get; }

    public int Execute(ParseResult arguments, CancellationToken cancellation)
    {
        LoadedScenario loaded = _loader.Load(arguments.GetValue(_scenario)!, _options.Read(arguments));
        var simulation = new Simulation(loaded.Scenario);
        new OddDescription(loaded.Scenario, simulation.Plan, simulation.World.Ledger.Accounts).Write(_terminal.Out);
        return ExitCode.Success;
    }
}
