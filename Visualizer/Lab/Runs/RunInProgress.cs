using WorldSystems.Engine;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Lab.Drafts;

namespace WorldSystems.Lab.Runs;

/// <summary>
/// A run in slices: the page has one thread, which must also draw and listen. With files it writes, once the run is over, what the program writes, byte for byte;
/// without, as while a slider moves, it keeps only the trace.
/// </summary>
public sealed class RunInProgress : IDisposable
{
    private readonly Draft _draft;
    private readonly Scenario _scenario;
    private readonly Simulation _simulation;
    private readonly WorldMeasures? _measures;
    private readonly MemorySink _sink = new();
    private readonly TimelineWriter? _writer;
    private readonly TradeSample? _trade;

    /// <summary>Prepares it.</summary>
    public RunInProgress(Draft draft, Scenario scenario, bool withFiles)
    {
        (_draft, _scenario) = (draft, scenario);
        _simulation = new Simulation(scenario);
        Trace = new GapTrace(scenario.Time.StartYear, scenario.Time.Years);
        if (withFiles)
        {
            _measures = new WorldMeasures(_simulation.World);
            string[] states = [.. _simulation.World.States.States.Select(state => state.Id)];
            _trade = new TradeSample(scenario.Time, states);
            _writer = new TimelineWriter(scenario.Output, scenario.Time, states, _measures, _sink, scenario.ActiveMechanisms(), later: true);
        }
    }

    /// <summary>The gap so far.</summary>
    public GapTrace Trace { get; }

    /// <summary>Share of the years, warm-up included, that are over.</summary>
    public double Progress { get; private set; }

    /// <summary>Lives years until <paramref name="isTimeUp"/> says so. False once the last year is over.</summary>
    /// <exception cref="SimulationException">The market did not clear or the books did not balance.</exception>
    public bool Advance(Func<bool> isTimeUp)
    {
        int all = _scenario.Time.WarmUp + _scenario.Time.Years;
        do
        {
            if (!_simulation.Step())
                return false;
            Progress = (double)(_simulation.World.Year.Index + _scenario.Time.WarmUp + 1) / all;
            if (_simulation.World.Year.IsWarmUp)
                continue;
            _writer?.OnYear(_simulation.World);
            _trade?.OnYear(_simulation.World);
            Trace.Add(_measures?.GapRatio ?? GapNow());
        }
        while (!isTimeUp());

        return true;
    }

    /// <summary>As the measures have it, without the others.</summary>
    private double GapNow()
    {
        double[] product = [.. _simulation.World.GdpPerCapita.Values];
        Array.Sort(product);
        return Inequality.GapRatio(product);
    }

    /// <summary>The run, once it is over.</summary>
    public FinishedRun Finish()
    {
        _writer!.Dispose();
        return new(_draft, _scenario, Trace, _sink.Files, _writer.Files) { Sample = _trade };
    }

    /// <inheritdoc/>
    public void Dispose() => _writer?.Dispose();
}
