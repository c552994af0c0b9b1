using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.HouseholdLabour;

/// <summary>s_i = h q l^S_i: the larger the part of the household that is still in subsistence, the more of the worker's living it carries.</summary>
internal sealed class Support : IStep
{
    private readonly Column _support;

    public Support(World world)
    {
        _support = world.Store.Take();
        world.PublishedColumns["household_support"] = () => _support;
    }

    public StepDescription Description { get; } = new(
        "household support",
        "s = h q l^S",
        "Meillassoux 1975; Smith and Wallerstein 1992",
        ["labour share of subsistence"],
        ["household support"]);

    public void Execute(World world)
    {
        HouseholdLabourParameters p = world.Parameters.Mechanisms.Of<HouseholdLabourParameters>();
        if (!p.Enabled)
        {
            _support.Padded.Clear();
            return;
        }

        double whole = p.Share * world.Parameters.Production.SubsistenceOutput;
        Vectors total = world.HouseholdSupport.Vectors, support = _support.Vectors, subsistence = world.SubsistenceShare.Opening.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            support[i] = subsistence[i] * whole;
            total[i] = total[i] + support[i];
        }
    }
}
