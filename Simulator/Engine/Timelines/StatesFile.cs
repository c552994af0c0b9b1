using System.Collections.Immutable;
using System.Text;
using CsvHelper;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Timelines;

/// <summary>Writes states.csv: reads column by column, writes row by row.</summary>
internal sealed class StatesFile : IDisposable
{
    private static readonly byte[][] ZoneCells = [.. Enum.GetValues<Zone>().Select(zone => Encoding.UTF8.GetBytes(ZoneNames.Of(zone)))];

    private readonly ImmutableArray<StateColumn> _columns;
    private readonly string[] _states;
    private readonly double[] _values;
    private readonly List<(int Year, double[] Values)>? _kept;
    private readonly int _zone;
    private readonly CsvWriter _csv;

    /// <param name="sink">Where to write.</param>
    /// <param name="file">What the file holds.</param>
    /// <param name="columns">The columns behind year and state.</param>
    /// <param name="states">Ids of the states.</param>
    /// <param name="later">Keeps the numbers and writes them when the file is closed.</param>
    public StatesFile(ITimelineSink sink, TimelineFile file, ImmutableArray<StateColumn> columns, string[] states, bool later)
    {
        _columns = columns;
        _states = states;
        _values = new double[columns.Length * states.Length];
        _kept = later ? [] : null;
        _zone = columns.IndexOf(StateColumns.Find(StateColumns.ZoneName)!);
        _csv = CsvCells.Open(sink, file.Name, file.Columns);
    }

    public void Write(World world, WorldMeasures measures)
    {
        double[] values = _kept is null ? _values : new double[_values.Length];
        for (int c = 0; c < _columns.Length; c++)
        {
            _columns[c].Read(world, measures, values.AsSpan(c * _states.Length, _states.Length));
        }

        if (_kept is null)
        {
            Write(world.Year.Calendar, values);
        }
        else
        {
            _kept.Add((world.Year.Calendar, values));
        }
    }

    public void Dispose()
    {
        _kept?.ForEach(kept => Write(kept.Year, kept.Values));
        _kept?.Clear();
        _csv.Dispose();
    }

    private void Write(int year, double[] values)
    {
        for (int i = 0; i < _states.Length; i++)
        {
            _csv.WriteField(year);
            _csv.WriteField(_states[i]);
            for (int c = 0; c < _columns.Length; c++)
            {
                double value = values[(c * _states.Length) + i];
                if (c == _zone)
                {
                    _csv.WriteField(ZoneCells[(int)value]);
                }
                else
                {
                    _csv.WriteNumber(value);
                }
            }

            _csv.EndRecord();
        }
    }
}
