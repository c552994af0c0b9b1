using System.Collections.Immutable;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Engine.Timelines;

/// <summary>
/// Writes a run's timelines as it goes: memory does not grow with the number of years, and a year allocates nothing, unless writing is put off. The files are complete
/// once the writer is disposed.
/// </summary>
public sealed class TimelineWriter : IYearObserver, IDisposable
{
    private readonly OutputOptions _output;
    private readonly int _lastIndex;
    private readonly WorldMeasures _measures;
    private readonly StatesFile _states;
    private readonly WorldFile _world;
    private readonly EventsFile _events;
    private readonly ActorsFile? _actors;
    private readonly AccountsFile? _accounts;
    private readonly FlowsFile? _flows;
    private readonly WarsFile? _wars;
    private readonly RelationsFile? _relations;

    /// <summary>Opens the files and writes their headers.</summary>
    /// <param name="output">What to write.</param>
    /// <param name="time">Tells the last year, which is always written.</param>
    /// <param name="states">Ids of the states, in the order of the world.</param>
    /// <param name="measures">The measures of the same world; other observers may share them.</param>
    /// <param name="sink">Where to write.</param>
    /// <param name="mechanisms">The mechanisms that act in the run: <see cref="Scenario.ActiveMechanisms"/>.</param>
    /// <param name="later">Keeps the numbers of states and accounts in memory and writes them when the writer is disposed: for a page, which shows the run before anybody asks for files.</param>
    /// <exception cref="ArgumentException">The options name a column that does not exist.</exception>
    public TimelineWriter(OutputOptions output, TimeSpanOfRun time, IEnumerable<string> states, WorldMeasures measures, ITimelineSink sink, ImmutableArray<IMechanism> mechanisms = default, bool later = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentNullException.ThrowIfNull(measures);
        ArgumentNullException.ThrowIfNull(sink);
        _output = output;
        _lastIndex = time.Years - 1;
        _measures = measures;
        Files = TimelineFiles.Of(output, mechanisms);
        string[] ids = [.. states];
        _states = new StatesFile(sink, File("states.csv")!, StateColumns.Select(output.StateColumns, mechanisms), ids, later);
        _world = new WorldFile(sink, File("world.csv")!, WorldColumns.With(mechanisms));
        _events = new EventsFile(sink, File("events.csv")!, ids);
        _actors = File("actors.csv") is { } actors ? new ActorsFile(sink, actors, ids) : null;
        _accounts = File("accounts.csv") is { } accounts ? new AccountsFile(sink, accounts, ids, later) : null;
        _flows = File("flows.csv") is { } flows ? new FlowsFile(sink, flows, ids) : null;
        _wars = File("wars.csv") is { } wars ? new WarsFile(sink, wars, ids, _lastIndex) : null;
        _relations = File("relations.csv") is { } relations ? new RelationsFile(sink, relations, ids) : null;
    }

    /// <summary>The files written.</summary>
    public ImmutableArray<TimelineFile> Files { get; }

    /// <inheritdoc/>
    public void OnYear(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _measures.OnYear(world);
        _events.Write(world, _measures);
        _wars?.Write(world);
        if (world.Year.Index % _output.EveryYears == 0 || world.Year.Index == _lastIndex)
        {
            _states.Write(world, _measures);
            _world.Write(world, _measures);
            _actors?.Write(world);
            _accounts?.Write(world);
            _flows?.Write(world);
            _relations?.Write(world);
        }
    }

    /// <summary>Completes and closes the files.</summary>
    public void Dispose()
    {
        _states.Dispose();
        _world.Dispose();
        _events.Dispose();
        _actors?.Dispose();
        _accounts?.Dispose();
        _flows?.Dispose();
        _wars?.Dispose();
        _relations?.Dispose();
    }

    private TimelineFile? File(string name) => Files.FirstOrDefault(file => file.Name == name);
}
