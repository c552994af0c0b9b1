namespace WorldSystems.Experiments.Facts;

/// <summary>States in ascending order of product per head in a year; of equals the one listed first stands lower.</summary>
internal sealed class IncomeOrder
{
    private readonly double[] _product;
    private readonly int[] _order;

    public IncomeOrder(ReadOnlySpan<double> product)
    {
        double[] values = product.ToArray();
        _product = values;
        _order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
    }

    /// <summary>The lowest part, rounded down, one state at least.</summary>
    public ReadOnlySpan<int> Lowest(int parts) => _order.AsSpan(0, SizeOf(parts));

    /// <summary>The highest part, rounded down, one state at least.</summary>
    public ReadOnlySpan<int> Highest(int parts) => _order.AsSpan(_order.Length - SizeOf(parts));

    /// <summary>What is neither in the lowest nor in the highest part.</summary>
    public ReadOnlySpan<int> Between(int parts) => _order.AsSpan(SizeOf(parts), Math.Max(0, _order.Length - (2 * SizeOf(parts))));

    /// <summary>Mean product per head of some states, each counting once.</summary>
    public double Mean(ReadOnlySpan<int> states)
    {
        double sum = 0;
        foreach (int state in states)
        {
            sum += _product[state];
        }

        return sum / states.Length;
    }

    private int SizeOf(int parts) => Math.Max(1, _order.Length / parts);
}
