using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.HouseholdLabour;

/// <summary>
/// Unpaid hours in trade: behind every hour in raw materials or manufacturing stand h l^S_i unpaid ones. Hours of direct labour in a unit of value are
/// L^R / Y^R in raw materials and (1-gamma) L^M / Y^M in manufactures; what i ships carries them, home sales left out.
/// </summary>
internal sealed class UnpaidHours : IStep
{
    private readonly Column _wage;
    private readonly Column _exported;
    private readonly Column _imported;
    private readonly Column _exportedPerHead;
    private readonly Column _netPerHead;
    private readonly Column _raw;
    private readonly Column _manufactures;
    private readonly Column _arrivals;

    public UnpaidHours(World world)
    {
        _wage = world.Store.Take();
        _exported = world.Store.Take();
        _imported = world.Store.Take();
        _exportedPerHead = world.Store.Take();
        _netPerHead = world.Store.Take();
        _raw = world.Store.Take();
        _manufactures = world.Store.Take();
        _arrivals = world.Store.Take();
        world.PublishedColumns["wage_over_subsistence"] = () => _wage;
        world.PublishedColumns["unpaid_hours_exported"] = () => _exported;
        world.PublishedColumns["unpaid_hours_imported"] = () => _imported;
        world.PublishedColumns["unpaid_hours_exported_per_head"] = () => _exportedPerHead;
        world.PublishedColumns["unpaid_hours_net_per_head"] = () => _netPerHead;
    }

    public StepDescription Description { get; } = new(
        "unpaid hours in trade",
        "exported = h l^S (L^R / Y^R X^R + (1-gamma) L^M / Y^M X^M); imported = sum over sellers of the same; wage over subsistence = beta Y^R / (L^R P q)",
        "Mies 1986; von Werlhof 1983; hours as in Emmanuel 1972",
        ["labour shares", "value added", "exports", "consumer price"],
        ["unpaid hours exported", "unpaid hours imported", "wage over subsistence"]);

    public void Execute(World world)
    {
        HouseholdLabourParameters p = world.Parameters.Mechanisms.Of<HouseholdLabourParameters>();
        if (!p.Enabled)
        {
            Clear();
            return;
        }

        Export(world, p.Share);
        Arrive(world.RawMaterials, _raw, _imported);
        Arrive(world.Manufactures, _manufactures, _exportedPerHead);
        Net(world);
        Wage(world);
    }

    private void Clear()
    {
        _wage.Padded.Clear();
        _exported.Padded.Clear();
        _imported.Padded.Clear();
        _exportedPerHead.Padded.Clear();
        _netPerHead.Padded.Clear();
    }

    /// <summary>Unpaid hours in a unit of value, in what is exported, and (as weights for the arrivals) times the seller's factor.</summary>
    private void Export(World world, double share)
    {
        Vectors people = world.Population.Opening.Vectors, subsistence = world.SubsistenceShare.Opening.Vectors, inRaw = world.RawShare.Opening.Vectors, inManufactures = world.ManufacturesShare.Opening.Vectors;
        Vectors rawIncome = world.RawMaterials.Sales.Vectors, output = world.Manufactures.Sales.Vectors, rawExports = world.RawMaterials.Exports.Vectors, exports = world.Manufactures.Exports.Vectors;
        Vectors sellerR = world.RawMaterials.Seller.Vectors, sellerM = world.Manufactures.Seller.Vectors, raw = _raw.Vectors, manufactures = _manufactures.Vectors, exported = _exported.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            // (1-gamma) L^M / Y^M is labour over gross output, for Y^M = (1-gamma) of it.
            Vector256<double> unpaid = subsistence[i] * people[i] * share, perRaw = unpaid * inRaw[i] / rawIncome[i], perManufactures = unpaid * inManufactures[i] / output[i];
            exported[i] = (perRaw * rawExports[i]) + (perManufactures * exports[i]);
            raw[i] = perRaw * sellerR[i];
            manufactures[i] = perManufactures * sellerM[i];
        }
    }

    private void Arrive(TradedGood good, Column sent, Column received)
    {
        good.SumOverSellers(sent.Padded, _arrivals.Padded);
        Vectors arrivals = _arrivals.Vectors, buyer = good.Buyer.Vectors, sum = received.Vectors;
        for (int i = 0; i < received.Padded.Length; i += Lanes.Width)
        {
            sum[i] = arrivals[i] * buyer[i];
        }
    }

    private void Net(World world)
    {
        Vectors people = world.Population.Opening.Vectors, exported = _exported.Vectors, imported = _imported.Vectors, perHead = _exportedPerHead.Vectors, net = _netPerHead.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            imported[i] = imported[i] + perHead[i];
            perHead[i] = exported[i] / people[i];
            net[i] = (imported[i] - exported[i]) / people[i];
        }
    }

    private void Wage(World world)
    {
        double perSubsistence = world.Parameters.Production.RawLabourExponent / world.Parameters.Production.SubsistenceOutput;
        Vectors rawIncome = world.RawMaterials.Sales.Vectors, people = world.Population.Opening.Vectors, inRaw = world.RawShare.Opening.Vectors, price = world.ConsumerPrice.Vectors, wage = _wage.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            wage[i] = rawIncome[i] * perSubsistence / (people[i] * inRaw[i] * price[i]);
        }
    }
}
