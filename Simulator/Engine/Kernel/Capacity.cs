using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 2: what each state can make of each good with its labour, land, capital and technology, and the variety weights that follow.</summary>
internal sealed class Capacity : IStep
{
    private readonly Column _varieties;

    public Capacity(World world)
    {
        _varieties = world.Store.Take();
        world.Land.Padded.CopyTo(world.RawMaterials.Weight.Padded);
    }

    public StepDescription Description { get; } = new(
        "capacity",
        "Q^S = q L^S; Q^R = a Z^(1-beta) (L^R)^beta; V = A K^alpha (L^M)^(1-alpha); omega^M = V^nu / mean V^nu; omega^R = Z",
        "Lewis 1954; Solow 1956; varieties: Krugman 1980",
        ["labour shares", "population", "land", "capital", "technology", "raw technology"],
        ["subsistence output", "raw output", "capacity", "variety weights"]);

    public void Execute(World world)
    {
        ProductionParameters p = world.Parameters.Production;
        double q = p.SubsistenceOutput, alpha = p.CapitalExponent, beta = p.RawLabourExponent, nu = world.Parameters.Trade.Variety;
        Vectors labour = world.Population.Opening.Vectors, capital = world.Capital.Opening.Vectors, logLand = world.LogLand.Vectors;
        Vectors technology = world.Technology.Opening.Vectors, rawTechnology = world.RawTechnology.Opening.Vectors;
        Vectors shareS = world.SubsistenceShare.Opening.Vectors, shareR = world.RawShare.Opening.Vectors, shareM = world.ManufacturesShare.Opening.Vectors;
        Vectors subsistence = world.SubsistenceOutput.Vectors, raw = world.RawOutput.Vectors;
        Vectors v = world.Capacity.Vectors, logV = world.LogCapacity.Vectors, varieties = _varieties.Vectors, active = world.Active.Vectors;
        Vector256<double> sum = Vector256<double>.Zero;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            Vector256<double> l = labour[i];
            subsistence[i] = shareS[i] * l * q;
            raw[i] = rawTechnology[i] * Elementary.Exp((logLand[i] * (1 - beta)) + (Elementary.LogPositive(shareR[i] * l) * beta));
            Vector256<double> log = Elementary.LogPositive(technology[i])
                + (Elementary.LogPositive(capital[i]) * alpha) + (Elementary.LogPositive(shareM[i] * l) * (1 - alpha));
            logV[i] = log;
            v[i] = Elementary.Exp(log);
            Vector256<double> power = Elementary.Exp(log * nu);
            varieties[i] = power;
            sum += power * active[i];
        }

        double perMean = world.Count / Lanes.Sum(sum);
        Vectors omega = world.Manufactures.Weight.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            omega[i] = varieties[i] * perMean;
        }
    }
}
