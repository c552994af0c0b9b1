using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 6: labour moves toward higher pay, slowly (replicator dynamics).</summary>
/// <remarks>Departs from MODEL.md where the minimum share is 0: a share then never falls below 1e-100, so that its logarithm exists.</remarks>
internal sealed class LabourMobility : IStep
{
    private const double SmallestShare = 1e-100;

    public StepDescription Description { get; } = new(
        "labour moves",
        "u^S = q; u^R = beta Y^R / (L^R P); u^M = (1-alpha) Y^M / (L^M P) / (1+m); l^g <- l^g (u^g / sum_h l^h u^h)^kappa, at least l_min, summing to 1",
        "Lewis 1954; Harris and Todaro 1970; Taylor and Jonker 1978",
        ["income by activity", "consumer price", "labour shares", "population"],
        ["labour shares of next year"]);

    public void Execute(World world)
    {
        ProductionParameters production = world.Parameters.Production;
        LabourParameters p = world.Parameters.Labour;
        double q = production.SubsistenceOutput, beta = production.RawLabourExponent, kappa = p.Mobility;
        double wageShare = (1 - production.CapitalExponent) / (1 + p.ManufacturingPremium), logQ = Elementary.Log(q);
        Vectors yR = world.RawMaterials.Sales.Vectors, yM = world.ValueAddedManufactures.Vectors, price = world.ConsumerPrice.Vectors, labour = world.Population.Opening.Vectors;
        Vectors shareS = world.SubsistenceShare.Opening.Vectors, shareR = world.RawShare.Opening.Vectors, shareM = world.ManufacturesShare.Opening.Vectors;
        Vectors nextS = world.SubsistenceShare.Closing.Vectors, nextR = world.RawShare.Closing.Vectors, nextM = world.ManufacturesShare.Closing.Vectors;
        Vector256<double> one = Lanes.All(1), minimum = Lanes.All(Math.Max(p.MinimumShare, SmallestShare));
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> s = shareS[i], r = shareR[i], m = shareM[i], perHead = one / (price[i] * labour[i]);

            // A share times its pay is the real income of that activity per head of population.
            Vector256<double> incomeR = yR[i] * perHead * beta, incomeM = yM[i] * perHead * wageShare;
            Vector256<double> logMean = Elementary.LogPositive((s * q) + incomeR + incomeM);
            Vector256<double> movedS = s * Elementary.Exp((Lanes.All(logQ) - logMean) * kappa);
            Vector256<double> movedR = r * Elementary.Exp((Elementary.LogPositive(incomeR / r) - logMean) * kappa);
            Vector256<double> movedM = m * Elementary.Exp((Elementary.LogPositive(incomeM / m) - logMean) * kappa);

            movedS = Lanes.Larger(movedS, minimum);
            movedR = Lanes.Larger(movedR, minimum);
            movedM = Lanes.Larger(movedM, minimum);
            Vector256<double> perSum = one / (movedS + movedR + movedM);
            nextS[i] = movedS * perSum;
            nextR[i] = movedR * perSum;
            nextM[i] = movedM * perSum;
        }
    }
}
