using CsvHelper;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Timelines;

/// <summary>Writes wars.csv: a war when it is over, and in the last year what goes on.</summary>
internal sealed class WarsFile(ITimelineSink sink, TimelineFile file, string[] states, int lastIndex) : IDisposable
{
    private readonly CsvWriter _csv = CsvCells.Open(sink, file.Name, file.Columns);

    public void Write(World world)
    {
        InternationalSystem system = world.International;
        for (int k = 0; k < system.EndedWars.Count; k++)
        {
            Write(system.EndedWars[k]);
        }

        if (world.Year.Index == lastIndex)
        {
            for (int k = 0; k < system.Wars.Count; k++)
            {
                Write(system.Wars[k]);
            }
        }
    }

    public void Dispose() => _csv.Dispose();

    private void Write(War war)
    {
        foreach (ref readonly Belligerent one in war.Belligerents)
        {
            _csv.WriteField(war.Number);
            _csv.WriteField(war.Start);
            WriteYear(war.End);
            _csv.WriteField(states[one.State]);
            _csv.WriteField(one.Side == 0 ? "attacker" : "defender");
            _csv.WriteField(one.IsOriginal ? 1 : 0);
            _csv.WriteField(one.Joined);
            WriteYear(one.Left);
            _csv.WriteNumber(one.Deaths);
            _csv.WriteNumber(one.CapitalLost);
            _csv.WriteField(Outcome(war, one.Side));
            _csv.EndRecord();
        }
    }

    private void WriteYear(int year)
    {
        if (year == 0)
        {
            _csv.WriteEmpty();
        }
        else
        {
            _csv.WriteField(year);
        }
    }

    private static string Outcome(War war, int side) => war.End == 0 ? "ongoing" : war.Winner < 0 ? "drawn" : war.Winner == side ? "won" : "lost";
}
