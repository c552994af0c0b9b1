using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Colonialism;

/// <summary>
/// What everybody can see before anybody acts. Strength s_i = L_i y_i^2: resources times how far they are above what feeds the people, product times product per head
/// (Beckley 2018). What rule over j brings in a year: tribute T_j = min(tau Y_j, X_j / 4), and v e^(-f t) of the trade that becomes captive, exports of raw materials and
/// imports of manufactures, for whoever rules the only road can charge what the next best costs, and roads get cheaper (Hobson 1902, part I; Lenin 1917, chapter VI), together G_j. It takes g L_j (1 + u n_j) soldiers to hold j down, n_j its movement, and c L_j to take it; they cost
/// sqrt(w_i w_j), w = product per head in money, for an army of both peoples in equal parts: the richer the ruler, the dearer is force. All from last year's accounts.
/// </summary>
internal sealed class Prospects(Empires empires) : IStep
{
    /// <summary>Most of last year's exports that leaves a colony as tribute: it must be shipped (the transfer problem: Keynes 1929).</summary>
    private const double MostOfExports = 0.25;

    public StepDescription Description { get; } = new(
        "colonialism: prospects",
        "s = L y^2; T = min(tau Y, X / 4); G_j = T + v e^(-f t) (X^R + I^M); v_ij = G_j - g L_j (1 + u n_j) sqrt(w_i w_j); C_ij = c L_j sqrt(w_i w_j)",
        "Beckley 2018; Hobson 1902; Lenin 1917, chapter VI",
        ["population", "income, product per head, exports and imports of last year", "movements"],
        ["strength, value and cost of states"]);

    public void Execute(World world)
    {
        ColonialismParameters p = world.Parameters.Mechanisms.Of<ColonialismParameters>();
        empires.Net.Padded.Clear();
        empires.Frustrated.Padded.Clear();
        empires.Wanted.Padded.Clear();
        empires.Rivalry = 0;
        empires.Acts = p.Enabled && !world.Year.IsWarmUp && world.GdpPerCapita[0] > 0;
        if (!empires.Acts)
        {
            return;
        }

        double dear = Elementary.Exp(-world.Parameters.Trade.CostDecline * world.Year.Elapsed), margin = p.CaptiveTrade * dear;
        empires.MeasureReach(p.ReachLoss * p.Decisiveness * dear);
        empires.Follow();
        See(world, p, margin);
    }

    private void See(World world, ColonialismParameters p, double margin)
    {
        Vectors income = world.Income.Vectors, product = world.GdpPerCapita.Vectors, price = world.ConsumerPrice.Vectors, people = world.Population.Opening.Vectors, movement = empires.Movement.Vectors;
        Vectors rawSold = world.RawMaterials.Exports.Vectors, sold = world.Manufactures.Exports.Vectors, bought = world.Manufactures.Imports.Vectors;
        Vectors strength = empires.Strength.Vectors, power = empires.Power.Vectors, tribute = empires.Tribute.Vectors, gain = empires.Gain.Vectors;
        Vectors wages = empires.Wage.Vectors, soldiers = empires.Soldiers.Vectors, guards = empires.Guards.Vectors;
        Vector256<double> one = Lanes.All(1.0), zero = Vector256<double>.Zero, canPay = Lanes.All(world.IsOneMarket ? double.PositiveInfinity : 0);
        for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
        {
            Vector256<double> most = Lanes.Smaller(income[j] * p.Tribute, (rawSold[j] + sold[j]) * MostOfExports), taken = Lanes.Larger(Lanes.Smaller(most, canPay), zero);
            Vector256<double> wage = Vector256.Sqrt(price[j] * product[j]), strong = people[j] * product[j] * product[j];
            tribute[j] = taken;
            gain[j] = taken + ((rawSold[j] + bought[j]) * margin);
            wages[j] = wage;
            soldiers[j] = people[j] * p.CampaignCost * wage;
            guards[j] = people[j] * p.Garrison * (one + (movement[j] * p.UnrestCost)) * wage;
            strength[j] = strong;
            power[j] = Elementary.PowPositive(strong, Lanes.All(p.Decisiveness));
        }
    }
}
