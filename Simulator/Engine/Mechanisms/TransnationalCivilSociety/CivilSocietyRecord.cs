using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TransnationalCivilSociety;

/// <summary>Sums the year up for the columns of states.csv and world.csv.</summary>
internal sealed class CivilSocietyRecord : IStep
{
    private readonly TransactionAccount _aid;
    private readonly Column _net;
    private double _given;
    private double _income;
    private double _drained;

    public CivilSocietyRecord(World world, Networks networks, TransactionAccount aid)
    {
        _aid = aid;
        _net = world.Store.Take();
        world.PublishedColumns["civil_aid"] = () => _net;
        world.PublishedNumbers["networks_alive"] = () => networks.Count;
        world.PublishedNumbers["networks_so_far"] = () => networks.Founded;
        world.PublishedNumbers["network_size"] = () => networks.Count > 0 ? Lanes.Sum(networks.Memberships.Values) / networks.Count : double.NaN;
        world.PublishedNumbers["civil_aid_share"] = () => _income > 0 ? _given / _income : 0;
        world.PublishedNumbers["civil_aid_of_drain"] = () => _drained > 0 ? _given / _drained : double.NaN;
    }

    public StepDescription Description { get; } = new(
        "civil society: record",
        "aid_i = received - given; aid over all income and over all net property income paid",
        "Keohane and Nye 1977",
        ["aid", "income", "property income"],
        ["columns"]);

    public void Execute(World world)
    {
        _given = _income = _drained = 0;
        for (int i = 0; i < world.Count; i++)
        {
            _net.Span[i] = _aid.Amount(i);
            _given += _aid.Paid[i];
            _income += world.Income[i];
            _drained += Math.Max(0, -world.PropertyIncome[i]);
        }
    }
}
