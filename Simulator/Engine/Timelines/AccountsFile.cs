using CsvHelper;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Timelines;

/// <summary>Writes accounts.csv: for each state, every account of the ledger.</summary>
/// <param name="sink">Where to write.</param>
/// <param name="file">What the file holds.</param>
/// <param name="states">Ids of the states.</param>
/// <param name="later">Keeps the amounts and writes them when the file is closed.</param>
internal sealed class AccountsFile(ITimelineSink sink, TimelineFile file, string[] states, bool later) : IDisposable
{
    private readonly CsvWriter _csv = CsvCells.Open(sink, file.Name, file.Columns);
    private readonly List<(int Year, double[] Amounts)> _kept = [];
    private IReadOnlyList<TransactionAccount> _accounts = [];
    private double[] _amounts = [];

    public void Write(World world)
    {
        _accounts = world.Ledger.Accounts;
        int length = states.Length * _accounts.Count;
        double[] amounts = later || _amounts.Length != length ? new double[length] : _amounts;
        for (int a = 0; a < _accounts.Count; a++)
        {
            for (int i = 0; i < states.Length; i++)
            {
                amounts[(a * states.Length) + i] = _accounts[a].Amount(i);
            }
        }

        if (later)
        {
            _kept.Add((world.Year.Calendar, amounts));
        }
        else
        {
            Write(world.Year.Calendar, _amounts = amounts);
        }
    }

    public void Dispose()
    {
        _kept.ForEach(kept => Write(kept.Year, kept.Amounts));
        _kept.Clear();
        _csv.Dispose();
    }

    private void Write(int year, double[] amounts)
    {
        for (int i = 0; i < states.Length; i++)
        {
            for (int a = 0; a < _accounts.Count; a++)
            {
                _csv.WriteField(year);
                _csv.WriteField(states[i]);
                _csv.WriteField(_accounts[a].Name);
                _csv.WriteNumber(amounts[(a * states.Length) + i]);
                _csv.EndRecord();
            }
        }
    }
}
