using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.Hegemony;

/// <summary>
/// Who leads. Lead x_i is the mean of a state's shares in the world's value added in manufacturing and in its exports: Wallerstein's hegemon is ahead in production and in trade at
/// once (1984, chapter 4). The sovereign state with the largest lead makes an order when its lead reaches x and no order has ended in the interregnum before;
/// the order ends with the lead: when it falls below <see cref="Keeps"/> of x or of the first state's.
/// </summary>
/// <remarks>Departs from measures of power (Modelski: navies): arms would count the force that an order needs as a cause of the order.</remarks>
internal sealed class Leadership(World world, Order order) : IStep
{
    /// <summary>Part of the lead that a leader may lose before it leads no more.</summary>
    private const double Keeps = 0.75;
    private const string Rise = "first in production and trade";
    private const string Fall = "lost its lead";
    private const string Fallen = "ruled by another";

    private readonly double[] _lead = new double[world.Count];

    public StepDescription Description { get; } = new(
        "hegemony: leadership",
        "x_i = (share in value added of manufacturing + share in exports) / 2; an order begins with the largest x_i >= x, ends with its lead",
        "Wallerstein 1984; Kindleberger 1973; Modelski 1987",
        ["value added of last year", "exports of last year", "rulers"],
        ["leader"]);

    public void Execute(World world)
    {
        HegemonyParameters p = world.Parameters.Mechanisms.Of<HegemonyParameters>();
        if (!p.Enabled || world.Year.Index < 1)
        {
            if (order.Stands)
            {
                order.End();
            }

            order.Consent.Padded.Clear();
            order.Record.Rest();
            return;
        }

        int first = First(world);
        if (order.Stands && Reason(world, p, first) is { } why)
        {
            order.Break(world, p, why);
        }

        if (!order.Stands && world.Year.Index >= order.FreeFrom && first >= 0 && _lead[first] >= p.Lead)
        {
            order.Begin(world, p, first);
            order.Record.Begin();
            world.HappenedEvents.Add(new("order_began", first, -1, _lead[first], Rise));
        }

        if (!order.Stands)
        {
            order.Record.Rest();
        }
    }

    private string? Reason(World world, HegemonyParameters p, int first) =>
        !world.International.IsSovereign(order.Leader) ? Fallen
        : _lead[order.Leader] < Keeps * Math.Max(p.Lead, _lead[first]) ? Fall
        : null;

    private int First(World world)
    {
        ReadOnlySpan<double> product = world.ValueAddedManufactures.Values, raw = world.RawMaterials.Exports.Values, manufactures = world.Manufactures.Exports.Values;
        double made = 0, sold = 0;
        for (int i = 0; i < product.Length; i++)
        {
            made += product[i];
            sold += raw[i] + manufactures[i];
        }

        int first = -1;
        double perMade = made > 0 ? 0.5 / made : 0, perSold = sold > 0 ? 0.5 / sold : 0;
        for (int i = 0; i < product.Length; i++)
        {
            _lead[i] = (perMade * product[i]) + (perSold * (raw[i] + manufactures[i]));
            first = (first < 0 || _lead[i] > _lead[first]) && world.International.IsSovereign(i) ? i : first;
        }

        return first;
    }
}
