using WorldSystems.Experiments.Studies;

namespace WorldSystems.Tests.Experiments.Studies;

/// <summary>A table of results in memory.</summary>
internal sealed class MemoryResults : IResultStore
{
    private readonly Lock _lock = new();
    private readonly ResultTable _table;

    public MemoryResults(Study study, byte[]? earlier = null)
    {
        string[] measures = [.. study.Plan.Measures.Select(measure => measure.Name)];
        _table = new(measures);
        if (earlier is null)
        {
            Stream.Write(_table.Header);
        }
        else
        {
            ResultTable whole = new(measures);
            whole.Add(new MemoryStream(earlier));
            whole.WriteTo(Stream);
        }

        State = _table.Add(Stream);
    }

    public MemoryStream Stream { get; } = new();

    public ResultTableState State { get; }

    public int Count => _table.Count;

    /// <summary>Something to do when a result comes in; may throw, as a full disk does.</summary>
    public Action<RunResult> OnAdd { get; init; } = _ => { };

    public bool Has(RunId id)
    {
        lock (_lock)
        {
            return _table.Has(id);
        }
    }

    public RunResult Get(RunId id)
    {
        lock (_lock)
        {
            return _table.Get(id);
        }
    }

    public void Add(RunResult result)
    {
        lock (_lock)
        {
            OnAdd(result);
            _table.Append(result);
        }
    }
}
