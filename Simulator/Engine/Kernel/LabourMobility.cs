using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 6: labour moves toward higher pay, slowly (replicator dynamics).</summary>
/// <remarks>Departs from MODEL.md where the minimum share is 0: a share then never falls below 1e-100, so that its logarithm exists.</remarks>
internal sealed class LabourMobility(World world) : IStep
{
    private const double SmallestShare = 1e-100;

    private readonly Column _logMean = world.Store.Take();
    private readonly Column _payRaw = world.Store.Take(1);
    private readonly Column _payManufactures = world.Store.Take(1);

    public StepDescription Description { get; } = new(
        "labour moves",
        "u^S = q; u^R = beta Y^R / (L^R P) + support; u^M = (1-alpha) Y^M / (L^M P) / (1+m) + support; l^g <- l^g (u^g / sum_h l^h u^h)^kappa, at least l_min, summing to 1",
        "Lewis 1954; Harris and Todaro 1970; Taylor and Jonker 1978",
        ["income by activity", "consumer price", "labour shares", "population"],
        ["labour shares of next year"]);

    public void Execute(World world)
    {
        Pay(world);
        double kappa = world.Parameters.Labour.Mobility, logSubsistence = Elementary.Log(world.Parameters.Production.SubsistenceOutput);
        int n = world.Store.PaddedCount;
        Vectors mean = _logMean.Vectors, payR = _payRaw.Vectors, payM = _payManufactures.Vectors;
        Elementary.LogPositive(mean, mean, n);
        Elementary.LogPositive(payR, payR, n);
        Elementary.LogPositive(payM, payM, n);
        for (int i = 0; i < n; i += Lanes.Width)
        {
            Vector256<double> logMean = mean[i];
            payR[i] = (payR[i] - logMean) * kappa;
            payM[i] = (payM[i] - logMean) * kappa;
            mean[i] = (Lanes.All(logSubsistence) - logMean) * kappa;
        }

        Elementary.Exp(mean, mean, n);
        Elementary.Exp(payR, payR, n);
        Elementary.Exp(payM, payM, n);
        Move(world);
    }

    /// <summary>Real pay u^g, and its mean over the state's labour. A share times its pay is the real income of that activity per head of population.</summary>
    private void Pay(World world)
    {
        ProductionParameters production = world.Parameters.Production;
        double q = production.SubsistenceOutput, beta = production.RawLabourExponent;
        double labourShare = 1 - production.CapitalExponent;
        Vectors yR = world.RawMaterials.Sales.Vectors, yM = world.ValueAddedManufactures.Vectors, price = world.ConsumerPrice.Vectors, labour = world.Population.Opening.Vectors;
        Vectors shareS = world.SubsistenceShare.Opening.Vectors, shareR = world.RawShare.Opening.Vectors, shareM = world.ManufacturesShare.Opening.Vectors;
        Vectors premium = world.ManufacturingPremium.Vectors, support = world.HouseholdSupport.Vectors;
        Vectors mean = _logMean.Vectors, payR = _payRaw.Vectors, payM = _payManufactures.Vectors;
        Vector256<double> one = Lanes.All(1.0);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> perHead = one / (price[i] * labour[i]), wageShare = Lanes.All(labourShare) / (one + premium[i]);
            Vector256<double> incomeR = (yR[i] * perHead * beta) + (support[i] * shareR[i]), incomeM = (yM[i] * perHead * wageShare) + (support[i] * shareM[i]);
            mean[i] = (shareS[i] * q) + incomeR + incomeM;
            payR[i] = incomeR / shareR[i];
            payM[i] = incomeM / shareM[i];
        }
    }

    /// <summary>Each share times (u^g / mean)^kappa, at least the minimum, summing to 1.</summary>
    private void Move(World world)
    {
        Vectors shareS = world.SubsistenceShare.Opening.Vectors, shareR = world.RawShare.Opening.Vectors, shareM = world.ManufacturesShare.Opening.Vectors;
        Vectors nextS = world.SubsistenceShare.Closing.Vectors, nextR = world.RawShare.Closing.Vectors, nextM = world.ManufacturesShare.Closing.Vectors;
        Vectors pullS = _logMean.Vectors, pullR = _payRaw.Vectors, pullM = _payManufactures.Vectors;
        Vector256<double> minimum = Lanes.All(Math.Max(world.Parameters.Labour.MinimumShare, SmallestShare));
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> s = Lanes.Larger(shareS[i] * pullS[i], minimum), r = Lanes.Larger(shareR[i] * pullR[i], minimum), m = Lanes.Larger(shareM[i] * pullM[i], minimum);
            Vector256<double> perSum = Lanes.All(1.0) / (s + r + m);
            nextS[i] = s * perSum;
            nextR[i] = r * perSum;
            nextM[i] = m * perSum;
        }
    }
}
