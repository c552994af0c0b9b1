using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Measures;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Blocs;

/// <summary>Measures how much of its trade each member has with members: (sum_j in X_ij + X_ji) / (exports + imports), both goods, without duties.</summary>
internal sealed class TradeWithin(World world, Membership members, Bloc bloc) : IStep
{
    private readonly Shipments _shipments = new(world);
    private readonly double[] _within = new double[world.Count];

    public StepDescription Description { get; } = new(
        "blocs: trade within",
        "share_i = sum over members j of (X_ij + X_ji) over exports + imports",
        "Frankel 1997",
        ["members", "shipments"],
        ["share of trade within the bloc"]);

    public void Execute(World world)
    {
        if (members.Count == 0)
        {
            members.TradeShare.Padded.Fill(double.NaN);
            return;
        }

        ReadOnlySpan<double> member = members.Member.Values;
        Array.Clear(_within);
        Add(world.Manufactures, member);
        Add(world.RawMaterials, member);
        double within = 0, all = 0;
        for (int i = 0; i < member.Length; i++)
        {
            double trade = world.Manufactures.Exports[i] + world.RawMaterials.Exports[i] + world.Manufactures.Imports[i] + world.RawMaterials.Imports[i];
            members.TradeShare.Span[i] = member[i] > 0 && trade > 0 ? _within[i] / trade : double.NaN;
            within += member[i] * _within[i];
            all += member[i] * trade;
        }

        // What a member sells to another is in both their trade.
        bloc.Report(world, within / 2, all - within);
    }

    private void Add(TradedGood good, ReadOnlySpan<double> member)
    {
        _shipments.AddArrivals(good, member, _within);
        _shipments.AddDepartures(good, member, _within);
    }
}
