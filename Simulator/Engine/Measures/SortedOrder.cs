namespace WorldSystems.Engine.Measures;

/// <summary>
/// Keeps states in ascending order of a quantity. The order of one year is nearly that of the last, so insertion sort from there takes a
/// few steps; equal values keep the order of their indices, so that the answer depends on nothing but the values.
/// </summary>
internal sealed class SortedOrder
{
    private readonly int[] _order;
    private readonly double[] _sorted;

    public SortedOrder(int count)
    {
        _order = new int[count];
        _sorted = new double[count];
        for (int i = 0; i < count; i++)
        {
            _order[i] = i;
        }
    }

    /// <summary>Indices of states, lowest value first.</summary>
    public ReadOnlySpan<int> Order => _order;

    /// <summary>Values, lowest first.</summary>
    public ReadOnlySpan<double> Sorted => _sorted;

    /// <summary>Sorts <paramref name="values"/>, one a state.</summary>
    public void Update(ReadOnlySpan<double> values)
    {
        for (int k = 0; k < _order.Length; k++)
        {
            int state = _order[k];
            double value = values[state];
            int place = k;
            while (place > 0 && (_sorted[place - 1] > value || (_sorted[place - 1] == value && _order[place - 1] > state)))
            {
                _sorted[place] = _sorted[place - 1];
                _order[place] = _order[place - 1];
                place--;
            }

            _sorted[place] = value;
            _order[place] = state;
        }
    }

    /// <summary>Ranks from 1, ties sharing the mean of theirs (mid-ranks, as Spearman's coefficient wants them).</summary>
    public void Ranks(Span<double> ranks)
    {
        for (int first = 0; first < _order.Length;)
        {
            int end = first + 1;
            while (end < _order.Length && _sorted[end] == _sorted[first])
            {
                end++;
            }

            for (int k = first; k < end; k++)
            {
                ranks[_order[k]] = (first + 1 + end) / 2.0;
            }

            first = end;
        }
    }
}
