using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 3: Engel's law. The richer a state was last year, the smaller the share of raw materials in what it consumes and uses up.</summary>
internal sealed class Tastes : IStep
{
    public StepDescription Description { get; } = new(
        "tastes",
        "theta = theta_inf + (theta_0 - theta_inf) (1 + c / c*)^(-eta); gamma = gamma_inf + (gamma_0 - gamma_inf) (1 + c / c*)^(-eta_gamma)",
        "Engel 1857; Prebisch 1950; Singer 1950",
        ["consumption per head of last year"],
        ["raw share of consumption", "raw share of inputs"]);

    public void Execute(World world)
    {
        DemandParameters p = world.Parameters.Demand;
        Vectors consumption = world.Consumption.Opening.Vectors, theta = world.RawConsumptionShare.Vectors, gamma = world.RawInputShare.Vectors;
        Vector256<double> one = Lanes.All(1), thetaRich = Lanes.All(p.RawShareRich), gammaRich = Lanes.All(p.InputShareRich);
        double thetaRange = p.RawSharePoor - p.RawShareRich, gammaRange = p.InputSharePoor - p.InputShareRich, reference = 1 / p.ReferenceConsumption;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> log = Elementary.LogPositive(one + (consumption[i] * reference));
            theta[i] = thetaRich + (Elementary.Exp(log * -p.RawShareElasticity) * thetaRange);
            gamma[i] = gammaRich + (Elementary.Exp(log * -p.InputShareElasticity) * gammaRange);
        }
    }
}
