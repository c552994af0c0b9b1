using CsvHelper;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Timelines;

/// <summary>Writes actors.csv.</summary>
internal sealed class ActorsFile(ITimelineSink sink, TimelineFile file, string[] states) : IDisposable
{
    private readonly CsvWriter _csv = CsvCells.Open(sink, file.Name, file.Columns);

    public void Write(World world)
    {
        foreach (ActorGroup group in world.Actors)
        {
            for (int actor = 0; actor < group.Count; actor++)
            {
                for (int measure = 0; measure < group.Measures.Length; measure++)
                {
                    Write(world.Year, group, actor, measure);
                }
            }
        }
    }

    public void Dispose() => _csv.Dispose();

    private void Write(Year year, ActorGroup group, int actor, int measure)
    {
        _csv.WriteField(year.Calendar);
        _csv.WriteField(group.Kind);
        _csv.WriteField(group.Name(actor));
        if (group.Home(actor) is >= 0 and int home)
        {
            _csv.WriteField(states[home]);
        }
        else
        {
            _csv.WriteEmpty();
        }

        _csv.WriteField(group.Measures[measure].Name);
        _csv.WriteNumber(group.Value(actor, measure));
        _csv.EndRecord();
    }
}
