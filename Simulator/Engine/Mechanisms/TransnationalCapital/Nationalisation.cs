using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Mechanisms.TransnationalCapital;

/// <summary>
/// A state takes the part e_j of what foreign firms own in it at the end of the year: F_ij &lt;- (1 - e_j) F_ij. The capital stays where it is and is the
/// state's; the claim, worth e_j F_ij P^M_j at this year's price of capital, passes from the firm's home to the host as a revaluation, for nothing is paid.
/// No new firm enters for x years (Kobrin 1984); what is left to the old ones they may still add to out of profits.
/// </summary>
internal sealed class Nationalisation(ForeignCapital capital) : IStep
{
    public StepDescription Description { get; } = new(
        "nationalisation",
        "F_ij <- (1 - e_j) F_ij; claims e_j F_ij P^M_j from i to j; no entry for x years",
        "Kobrin 1984",
        ["expropriation", "foreign-owned capital of next year", "price index of manufactures"],
        ["foreign-owned capital of next year", "expropriations"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        if (world.Expropriations is not { } account || world.Year.IsWarmUp)
        {
            return;
        }

        double years = world.Parameters.Mechanisms.Of<TransnationalCapitalParameters>().Exclusion;
        for (int j = 0; j < world.Count; j++)
        {
            capital.Barred.Span[j] = Math.Max(0, capital.Barred[j] - 1);
            if (world.Expropriation[j] > 0)
            {
                capital.Barred.Span[j] = Math.Round(years);
                Take(world, account, j, Math.Min(1, world.Expropriation[j]));
            }
        }
    }

    private void Take(World world, TransactionAccount account, int host, double part)
    {
        double price = world.Manufactures.PriceIndex[host];
        for (int firm = 0; firm < world.Count; firm++)
        {
            Span<double> owned = capital.OwnedBy(firm).Span;
            if (owned[host] > 0)
            {
                account.Pay(firm, host, part * owned[host] * price);
                owned[host] *= 1 - part;
            }
        }

        capital.Total.Span[host] *= 1 - part;
    }
}
