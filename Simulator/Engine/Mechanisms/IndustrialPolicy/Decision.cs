using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.IndustrialPolicy;

/// <summary>
/// An able state (k_i > 1 - pi) that sees itself behind, y_i &lt; y_start y, begins; one that has caught up, y_i >= y_stop y, has graduated and stops.
/// y_i and the world's mean y (weighted by population) are last year's product per head.
/// </summary>
internal sealed class Decision(SupportRecord record) : IStep
{
    private const string Behind = "behind the world";
    private const string Again = "after a suspension";
    private const string CaughtUp = "caught up";

    public StepDescription Description { get; } = new(
        "industrial policy: decision",
        "begins: k > 1 - pi and y < y_start mean y; stops: y >= y_stop mean y",
        "Gerschenkron 1962; Johnson 1982; Evans 1995",
        ["gdp per capita of last year", "population"],
        ["industrial policy"]);

    public void Execute(World world)
    {
        IndustrialPolicyParameters p = world.Parameters.Mechanisms.Of<IndustrialPolicyParameters>();
        ReadOnlySpan<double> product = world.GdpPerCapita.Values, people = world.Population.Opening.Values;
        double mean = Lanes.Dot(product, people) / Lanes.Sum(people);
        if (!p.Enabled || world.Year.IsWarmUp || !(mean > 0))
        {
            record.End();
            return;
        }

        for (int i = 0; i < product.Length; i++)
        {
            Decide(world, p, i, product[i] / mean);
        }
    }

    private void Decide(World world, IndustrialPolicyParameters p, int state, double standing)
    {
        bool isTrying = record.Supported[state] > 0 || record.SuspendedUntil[state] != SupportRecord.Never;
        if (isTrying && standing >= p.StopAbove)
        {
            record.Supported.Span[state] = 0;
            record.SuspendedUntil[state] = SupportRecord.Never;
            world.HappenedEvents.Add(new("industrial_policy_graduated", state, -1, standing, CaughtUp));
        }
        else if (record.SuspendedUntil[state] != SupportRecord.Never)
        {
            if (world.Year.Index >= record.SuspendedUntil[state])
            {
                Begin(world, state, standing, Again);
            }
        }
        else if (!isTrying && record.Capacity[state] > 1 - p.CapableShare && standing < p.StartBelow && standing < p.StopAbove)
        {
            Begin(world, state, standing, Behind);
        }
    }

    private void Begin(World world, int state, double standing, string why)
    {
        record.Begin(world, state);
        world.HappenedEvents.Add(new("industrial_policy_begun", state, -1, standing, why));
    }
}
