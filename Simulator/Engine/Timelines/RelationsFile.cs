using CsvHelper;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Timelines;

/// <summary>Writes relations.csv: only the relations that stand.</summary>
internal sealed class RelationsFile(ITimelineSink sink, TimelineFile file, string[] states) : IDisposable
{
    private readonly CsvWriter _csv = CsvCells.Open(sink, file.Name, file.Columns);

    public void Write(World world)
    {
        InternationalSystem system = world.International;
        for (int i = 0; i < states.Length; i++)
        {
            if (system.RulerOf(i) is >= 0 and int ruler)
            {
                Write(world.Year, ruler, i, "rule", null);
            }

            for (int j = i + 1; j < states.Length; j++)
            {
                Write(world.Year, i, j, "alliance", system.Alliances);
                Write(world.Year, i, j, "rivalry", system.Rivalries);
                if (system.AtWar(i, j))
                {
                    Write(world.Year, i, j, "war", null);
                }
            }
        }
    }

    public void Dispose() => _csv.Dispose();

    private void Write(Year year, int state, int other, string name, Relation? relation)
    {
        if (relation is not null && !relation[state, other])
        {
            return;
        }

        _csv.WriteField(year.Calendar);
        _csv.WriteField(states[state]);
        _csv.WriteField(states[other]);
        _csv.WriteField(name);
        if (relation is null)
        {
            _csv.WriteEmpty();
        }
        else
        {
            _csv.WriteField(relation.Since(state, other));
        }

        _csv.EndRecord();
    }
}
