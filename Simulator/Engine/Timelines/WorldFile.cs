using System.Collections.Immutable;
using CsvHelper;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Timelines;

/// <summary>Writes world.csv.</summary>
internal sealed class WorldFile(ITimelineSink sink, TimelineFile file, ImmutableArray<WorldColumn> columns) : IDisposable
{
    private readonly CsvWriter _csv = CsvCells.Open(sink, file.Name, file.Columns);

    public void Write(World world, WorldMeasures measures)
    {
        _csv.WriteField(world.Year.Calendar);
        foreach (WorldColumn column in columns)
        {
            _csv.WriteNumber(column.Read(world, measures));
        }

        _csv.EndRecord();
    }

    public void Dispose() => _csv.Dispose();
}
