using CsvHelper;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Timelines;

/// <summary>Writes accounts.csv: for each state, every account of the ledger.</summary>
internal sealed class AccountsFile(ITimelineSink sink, TimelineFile file, string[] states) : IDisposable
{
    private readonly CsvWriter _csv = CsvCells.Open(sink, file.Name, file.Columns);

    public void Write(World world)
    {
        IReadOnlyList<TransactionAccount> accounts = world.Ledger.Accounts;
        for (int i = 0; i < states.Length; i++)
        {
            for (int a = 0; a < accounts.Count; a++)
            {
                _csv.WriteField(world.Year.Calendar);
                _csv.WriteField(states[i]);
                _csv.WriteField(accounts[a].Name);
                _csv.WriteNumber(accounts[a].Amount(i));
                _csv.EndRecord();
            }
        }
    }

    public void Dispose() => _csv.Dispose();
}
