namespace WorldSystems.Engine.Model;

/// <summary>A stock and the flows that move it: closing = opening + inflow - outflow.</summary>
public sealed class StockAccount
{
    internal StockAccount(string name, Stock stock, Column inflow, Column outflow)
    {
        Name = name;
        Stock = stock;
        Inflow = inflow;
        Outflow = outflow;
    }

    /// <summary>Name in messages.</summary>
    public string Name { get; }

    /// <summary>The stock.</summary>
    public Stock Stock { get; }

    /// <summary>What was added this year.</summary>
    public Column Inflow { get; }

    /// <summary>What was taken away this year.</summary>
    public Column Outflow { get; }

    /// <summary>
    /// The largest |closing - opening - inflow + outflow| of a state, relative to its stock and flows (plus <paramref name="floor"/>,
    /// for a stock that is itself a small difference of large flows).
    /// </summary>
    internal (double Residual, int State) Check(double floor)
    {
        ReadOnlySpan<double> opening = Stock.Opening.Values, closing = Stock.Closing.Values, inflow = Inflow.Values, outflow = Outflow.Values;
        double worst = 0;
        int state = 0;
        for (int i = 0; i < opening.Length; i++)
        {
            double gross = Math.Abs(opening[i]) + Math.Abs(inflow[i]) + Math.Abs(outflow[i]) + floor;
            double gap = Math.Abs(closing[i] - (opening[i] + inflow[i] - outflow[i]));
            double residual = gap == 0 ? 0 : gap / gross;
            if (!(residual <= worst))
            {
                (worst, state) = (residual, i);
            }
        }

        return (worst, state);
    }
}
