using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// The politically relevant pairs of sovereign states, neighbours or one of them a great power (Maoz and Russett 1993), in the order in which they meet: neighbours, then each great
/// power with the others. A list that is made anew only when a state wins or loses its rank or its sovereignty.
/// </summary>
internal sealed class RelevantPairs
{
    private const int None = -1;
    private readonly ConflictRecord _record;
    private readonly InternationalSystem _system;
    private readonly int _states;
    private readonly int _stride;
    private readonly int[] _number;
    private readonly int[] _first;
    private readonly int[] _second;
    private readonly int[] _cells;
    private readonly int[] _rank;

    public RelevantPairs(World world, ConflictRecord record)
    {
        (_record, _system, _states, _stride) = (record, world.International, world.Count, world.Store.PaddedCount);
        (_number, _rank) = (new int[_states * _states], new int[_states]);
        Array.Fill(_number, None);
        Array.Fill(_rank, None);
        Capacity = Lanes.Padded(1 + (_states * (_states - 1) / 2));
        (_first, _second, _cells) = (new int[Capacity], new int[Capacity], new int[Capacity]);
    }

    /// <summary>As many pairs as there may be, padded; never 0.</summary>
    public int Capacity { get; }

    /// <summary>Number of pairs.</summary>
    public int Count { get; private set; }

    /// <summary>The state with the lower index of each.</summary>
    public ReadOnlySpan<int> First => _first.AsSpan(0, Count);

    /// <summary>The other state of each.</summary>
    public ReadOnlySpan<int> Second => _second.AsSpan(0, Count);

    /// <summary>Where each stands in a table of padded rows: in the second state's row, the first one's column.</summary>
    public ReadOnlySpan<int> Cells => _cells.AsSpan(0, Count);

    /// <summary>The number of a pair, the lower index first; -1 for one that is not relevant.</summary>
    public int Find(int i, int j) => _number[(i * _states) + j];

    /// <summary>Takes over who is sovereign and who is great this year. Whether the list is a new one.</summary>
    public bool Update()
    {
        bool changed = false;
        ReadOnlySpan<double> great = _record.Great.Values;
        for (int i = 0; i < _rank.Length; i++)
        {
            int rank = great[i] > 0 ? 2 : _system.IsPower(i) ? 1 : 0;
            changed |= rank != _rank[i];
            _rank[i] = rank;
        }

        if (changed)
        {
            List();
        }

        return changed;
    }

    private void List()
    {
        for (int k = 0; k < Count; k++)
        {
            _number[(_first[k] * _states) + _second[k]] = None;
        }

        Count = 0;
        foreach ((int i, int j) in _record.Dyads.Neighbours)
        {
            if (_rank[i] > 0 && _rank[j] > 0)
            {
                Add(i, j);
            }
        }

        foreach (int great in _record.GreatPowers)
        {
            for (int other = 0; other < _states; other++)
            {
                // Two great powers meet once.
                if (_rank[other] > 0 && other != great && (other > great || _rank[other] < 2) && !_record.Dyads.AreContiguous(great, other))
                {
                    Add(Math.Min(great, other), Math.Max(great, other));
                }
            }
        }
    }

    private void Add(int i, int j)
    {
        _number[(i * _states) + j] = Count;
        (_first[Count], _second[Count], _cells[Count]) = (i, j, (j * _stride) + i);
        Count++;
    }
}
