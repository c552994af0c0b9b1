using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>
/// Step 7: saving, and what comes in from abroad, buys manufactures at home prices and becomes capital; capital wears out. In a world that arms, part
/// of what is bought, omega, is arms M, which wear out alike; war destroys the part d of both.
/// </summary>
internal sealed class CapitalAccumulation : IStep
{
    public StepDescription Description { get; } = new(
        "capital",
        "K <- (1-delta-d) K + (1-omega) investment / P^M; M <- (1-delta-d) M + omega investment / P^M",
        "Solow 1956; Kaldor 1956",
        ["investment", "price index of manufactures", "capital", "arms share", "destruction"],
        ["capital of next year", "arms of next year"]);

    public void Execute(World world)
    {
        if (world.Arms is { } arms)
        {
            Arm(world, arms);
            return;
        }

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

    private static void Arm(World world, StockAccount arms)
    {
        Vector256<double> delta = Lanes.All(world.Parameters.Accumulation.Depreciation), one = Lanes.All(1.0);
        Vectors spent = world.Investment.Vectors, price = world.Manufactures.PriceIndex.Vectors, share = world.ArmsShare.Vectors, destroyed = world.Destruction.Vectors;
        Vectors capital = world.Capital.Opening.Vectors, nextCapital = world.Capital.Closing.Vectors;
        Vectors armament = world.Armament.Opening.Vectors, nextArmament = world.Armament.Closing.Vectors;
        Vectors investment = world.Ledger.Capital.Inflow.Vectors, depreciation = world.Ledger.Capital.Outflow.Vectors;
        Vectors bought = arms.Inflow.Vectors, worn = arms.Outflow.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> goods = spent[i] / price[i], lost = Lanes.Smaller(delta + destroyed[i], one);
            bought[i] = goods * share[i];
            investment[i] = goods - bought[i];
            depreciation[i] = capital[i] * lost;
            worn[i] = armament[i] * lost;
            nextCapital[i] = (capital[i] * (one - lost)) + investment[i];
            nextArmament[i] = (armament[i] * (one - lost)) + bought[i];
        }
    }
}
