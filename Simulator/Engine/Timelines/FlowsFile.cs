using CsvHelper;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Timelines;

/// <summary>Writes flows.csv: the bilateral table, made cell by cell as it is written.</summary>
internal sealed class FlowsFile(ITimelineSink sink, TimelineFile file, string[] states) : IDisposable
{
    private readonly CsvWriter _csv = CsvCells.Open(sink, file.Name, file.Columns);

    public void Write(World world)
    {
        for (int from = 0; from < states.Length; from++)
        {
            for (int to = 0; to < states.Length; to++)
            {
                if (from != to)
                {
                    Write(world, world.RawMaterials, "raw", from, to);
                    Write(world, world.Manufactures, "manufactures", from, to);
                }
            }
        }
    }

    public void Dispose() => _csv.Dispose();

    private void Write(World world, TradedGood good, string name, int from, int to)
    {
        double value = good.Shipment(from, to);
        if (value > 0)
        {
            _csv.WriteField(world.Year.Calendar);
            _csv.WriteField(states[from]);
            _csv.WriteField(states[to]);
            _csv.WriteField(name);
            _csv.WriteNumber(value);
            _csv.WriteNumber(good.Tariffs.Any ? good.Tariffs[to, from] : 0);
            _csv.EndRecord();
        }
    }
}
