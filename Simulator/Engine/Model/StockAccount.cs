using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

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
    /// for a stock that is itself a small difference of large flows), and the state where it exceeds <paramref name="tolerance"/>.
    /// </summary>
    internal (double Residual, int State) Check(double floor, double tolerance)
    {
        Vectors opening = Stock.Opening.Vectors, closing = Stock.Closing.Vectors, inflow = Inflow.Vectors, outflow = Outflow.Vectors;
        Vector256<double> worst = Vector256<double>.Zero, all = worst, least = Lanes.All(Math.Max(floor, double.Epsilon));
        int i = 0;
        for (; i + Lanes.Width <= Stock.Opening.Length; i += Lanes.Width)
        {
            Vector256<double> gross = Vector256.Abs(opening[i]) + Vector256.Abs(inflow[i]) + Vector256.Abs(outflow[i]) + least;
            Vector256<double> residual = Vector256.Abs(closing[i] - (opening[i] + inflow[i] - outflow[i])) / gross;
            worst = Lanes.Larger(residual, worst);
            all += residual;
        }

        double largest = Lanes.Max(worst) + (Lanes.Sum(all) * 0);
        for (; i < Stock.Opening.Length; i++)
        {
            largest = Math.Max(largest, Residual(i, floor));
        }

        return (largest, largest <= tolerance ? 0 : FirstBeyond(floor, tolerance));
    }

    private double Residual(int i, double floor)
    {
        double gross = Math.Abs(Stock.Opening[i]) + Math.Abs(Inflow[i]) + Math.Abs(Outflow[i]) + Math.Max(floor, double.Epsilon);
        return Math.Abs(Stock.Closing[i] - (Stock.Opening[i] + Inflow[i] - Outflow[i])) / gross;
    }

    private int FirstBeyond(double floor, double tolerance)
    {
        int state = 0;
        while (state < Stock.Opening.Length - 1 && Residual(state, floor) <= tolerance)
        {
            state++;
        }

        return state;
    }
}
