using System.Runtime.Intrinsics;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Kernel;

/// <summary>Step 2: what each state can make of each good with its labour, land, capital and technology, and the variety weights that follow.</summary>
internal sealed class Capacity : IStep
{
    private readonly Column _logRaw;
    private readonly Column _logLabourRaw;
    private readonly Column _logLabourManufactures;
    private readonly Column _logCapital;
    private readonly Column _varieties;

    public Capacity(World world)
    {
        _logRaw = world.Store.Take();
        _logLabourRaw = world.Store.Take();
        _logLabourManufactures = world.Store.Take();
        _logCapital = world.Store.Take();
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
        Logarithms(world);
        ProductionParameters p = world.Parameters.Production;
        double alpha = p.CapitalExponent, beta = p.RawLabourExponent, nu = world.Parameters.Trade.Variety;
        int n = world.Store.PaddedCount;
        Vectors logLand = world.LogLand.Vectors, logCapital = _logCapital.Vectors, logV = world.LogCapacity.Vectors;
        Vectors logLabourR = _logLabourRaw.Vectors, logLabourM = _logLabourManufactures.Vectors, logRaw = _logRaw.Vectors, varieties = _varieties.Vectors;
        for (int i = 0; i < n; i += Lanes.Width)
        {
            logRaw[i] = (logLand[i] * (1 - beta)) + (logLabourR[i] * beta);
            Vector256<double> log = logV[i] + (logCapital[i] * alpha) + (logLabourM[i] * (1 - alpha));
            logV[i] = log;
            varieties[i] = log * nu;
        }

        Elementary.Exp(logRaw, world.RawOutput.Vectors, n);
        Elementary.Exp(logV, world.Capacity.Vectors, n);
        Elementary.Exp(varieties, varieties, n);
        Weigh(world);
    }

    /// <summary>ln A (into ln V, to which the rest is added), ln K and ln L^g; Q^S on the way.</summary>
    private void Logarithms(World world)
    {
        int n = world.Store.PaddedCount;
        double q = world.Parameters.Production.SubsistenceOutput;
        Vectors labour = world.Population.Opening.Vectors, subsistence = world.SubsistenceOutput.Vectors, shareS = world.SubsistenceShare.Opening.Vectors;
        Vectors shareR = world.RawShare.Opening.Vectors, shareM = world.ManufacturesShare.Opening.Vectors;
        Vectors labourR = _logLabourRaw.Vectors, labourM = _logLabourManufactures.Vectors;
        for (int i = 0; i < n; i += Lanes.Width)
        {
            Vector256<double> l = labour[i];
            subsistence[i] = shareS[i] * l * q;
            labourR[i] = shareR[i] * l;
            labourM[i] = shareM[i] * l;
        }

        Elementary.LogPositive(labourR, labourR, n);
        Elementary.LogPositive(labourM, labourM, n);
        Elementary.LogPositive(world.Capital.Opening.Vectors, _logCapital.Vectors, n);
        Elementary.LogPositive(world.Technology.Opening.Vectors, world.LogCapacity.Vectors, n);
    }

    /// <summary>Raw output times its technology; variety weights with mean 1.</summary>
    private void Weigh(World world)
    {
        Vectors rawTechnology = world.RawTechnology.Opening.Vectors, raw = world.RawOutput.Vectors, varieties = _varieties.Vectors, omega = world.Manufactures.Weight.Vectors;
        double perMean = world.Count / Lanes.Sum(_varieties.Values);
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            raw[i] = raw[i] * rawTechnology[i];
            omega[i] = varieties[i] * perMean;
        }
    }
}
