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
    private readonly double[][] _values;
    private readonly int _zone;
    private readonly CsvWriter _csv;

    public StatesFile(ITimelineSink sink, TimelineFile file, ImmutableArray<StateColumn> columns, string[] states)
    {
        _columns = columns;
        _states = states;
        _values = [.. columns.Select(_ => new double[states.Length])];
        _zone = columns.IndexOf(StateColumns.Find(StateColumns.ZoneName)!);
        _csv = CsvCells.Open(sink, file.Name, file.Columns);
    }

    public void Write(World world, WorldMeasures measures)
    {
        for (int c = 0; c < _values.Length; c++)
        {
            _columns[c].Read(world, measures, _values[c]);
        }

        int year = world.Year.Calendar;
        for (int i = 0; i < _states.Length; i++)
        {
            _csv.WriteField(year);
            _csv.WriteField(_states[i]);
            for (int c = 0; c < _values.Length; c++)
            {
                if (c == _zone)
                {
                    _csv.WriteField(ZoneCells[(int)_values[c][i]]);
                }
                else
                {
                    _csv.WriteNumber(_values[c][i]);
                }
            }

            _csv.EndRecord();
        }
    }

    public void Dispose() => _csv.Dispose();
}
