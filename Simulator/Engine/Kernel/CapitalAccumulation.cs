using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 7: saving, and what comes in from abroad, buys manufactures at home prices and becomes capital; capital wears out.</summary>
internal sealed class CapitalAccumulation : IStep
{
    public StepDescription Description { get; } = new(
        "capital",
        "K <- (1-delta) K + investment / P^M",
        "Solow 1956; Kaldor 1956",
        ["investment", "price index of manufactures", "capital"],
        ["capital of next year"]);

    public void Execute(World world)
    {
        double delta = world.Parameters.Accumulation.Depreciation;
        Vectors spent = world.Investment.Vectors, price = world.Manufactures.PriceIndex.Vectors;
        Vectors opening = world.Capital.Opening.Vectors, closing = world.Capital.Closing.Vectors;
        Vectors investment = world.Ledger.Capital.Inflow.Vectors, depreciation = world.Ledger.Capital.Outflow.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> bought = spent[i] / price[i];
            investment[i] = bought;
            depreciation[i] = opening[i] * delta;
            closing[i] = (opening[i] * (1 - delta)) + bought;
        }
    }
}
