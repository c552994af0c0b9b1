using CsvHelper;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Timelines;

/// <summary>Writes events.csv.</summary>
internal sealed class EventsFile(ITimelineSink sink, TimelineFile file, string[] states) : IDisposable
{
    private static readonly string[] NumberOfGroups = [.. from before in Enumerable.Range(0, 4) from after in Enumerable.Range(0, 4) select FormattableString.Invariant($"{before} to {after}")];

    private readonly CsvWriter _csv = CsvCells.Open(sink, file.Name, file.Columns);

    public void Write(World world, WorldMeasures measures)
    {
        for (int k = 0; k < world.ParameterChanges.Count; k++)
        {
            ParameterChange change = world.ParameterChanges[k];
            Write(world.Year, "parameter", "", change.Value, change.Parameter.Key);
        }

        for (int k = 0; k < world.Events.Count; k++)
        {
            WorldEvent happened = world.Events[k];
            Write(world.Year, happened.Event, Name(happened.State), happened.Value, happened.Note, Name(happened.Other));
        }

        if (measures.Groups != measures.GroupsBefore)
        {
            Write(world.Year, "zones", "", measures.Groups, NumberOfGroups[(measures.GroupsBefore * 4) + measures.Groups]);
        }

        for (int k = 0; k < measures.ZoneChanges.Count; k++)
        {
            ZoneChange change = measures.ZoneChanges[k];
            Write(world.Year, "zone", states[change.State], change.Score, ZoneNames.OfChange(change.From, change.To));
        }
    }

    public void Dispose() => _csv.Dispose();

    private string Name(int state) => state < 0 ? "" : states[state];

    private void Write(Year year, string what, string state, double value, string note, string other = "")
    {
        _csv.WriteField(year.Calendar);
        _csv.WriteField(what);
        _csv.WriteField(state);
        if (other.Length == 0)
        {
            _csv.WriteEmpty();
        }
        else
        {
            _csv.WriteField(other);
        }

        _csv.WriteNumber(value);
        _csv.WriteField(note);
        _csv.EndRecord();
    }
}
