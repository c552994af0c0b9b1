using WorldSystems.Engine;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Runs;

/// <summary>One run of a scenario with everything it writes, wherever that goes. <c>run</c> and <c>verify</c> must do the same, so both do this.</summary>
public static class ScenarioRun
{
    /// <summary>Runs to the end; the sink has every file but the manifest.</summary>
    /// <exception cref="OperationCanceledException">Cancelled between two years.</exception>
    public static RunSummary Execute(Scenario scenario, ITimelineSink sink, Action<double> progress, CancellationToken cancellation)
    {
        var simulation = new Simulation(scenario);
        var measures = new WorldMeasures(simulation.World);
        var summarizer = new RunSummarizer(measures);
        IEnumerable<string> states = simulation.World.States.States.Select(state => state.Id);
        using (var writer = new TimelineWriter(scenario.Output, scenario.Time, states, measures, sink, scenario.ActiveMechanisms()))
        {
            simulation.Run([writer, summarizer, ProgressBar.Observer(scenario.Time.Years, progress)], cancellation);
        }

        using (Stream package = sink.Create(DataPackage.FileName))
        {
            package.Write(DataPackage.Json(scenario.Name, scenario.Description, TimelineFiles.Of(scenario.Output, scenario.ActiveMechanisms())));
        }

        return summarizer.Summarize();
    }
}
