using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Model.International;

/// <summary>A number for every pair of states, the same for both, 0 until somebody adds to it; set anew every year.</summary>
public sealed class PairTable
{
    private readonly int _count;
    private readonly int _stride;
    private double[] _values = [];

    internal PairTable(int count) => (_count, _stride) = (count, Lanes.Padded(count));

    /// <summary>Whether any pair has been added to this year.</summary>
    public bool Any { get; private set; }

    /// <summary>The number of a pair.</summary>
    public double this[int state, int other] => Any ? _values[(state * _stride) + other] : 0;

    /// <summary>All numbers, by rows padded as columns are; empty where nobody has ever added.</summary>
    internal ReadOnlySpan<double> Values => _values;

    /// <summary>Adds to a pair.</summary>
    internal void Add(int state, int other, double by)
    {
        Open();
        if (state != other)
        {
            Any = true;
            _values[(state * _stride) + other] += by;
            _values[(other * _stride) + state] = _values[(state * _stride) + other];
        }
    }

    /// <summary>Adds a multiple of a whole table, row by row, that is the same for both of a pair and 0 on its diagonal.</summary>
    internal void AddMultiple(ReadOnlySpan<double> table, double factor)
    {
        Open();
        Any = true;
        for (int state = 0; state < _count; state++)
        {
            Lanes.AddMultiple(table.Slice(state * _count, _count), factor, _values.AsSpan(state * _stride, _count));
        }
    }

    private void Open()
    {
        if (_values.Length == 0)
        {
            _values = new double[_count * _stride];
        }
    }

    /// <summary>A year begins.</summary>
    internal void Clear()
    {
        if (Any)
        {
            Array.Clear(_values);
            Any = false;
        }
    }
}
