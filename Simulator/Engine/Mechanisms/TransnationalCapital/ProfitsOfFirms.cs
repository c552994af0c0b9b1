using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TransnationalCapital;

/// <summary>
/// Last year's profits and rents Pi_j of a host divide among the owners of its capital in proportion to what they own, foreign firms' weighted by
/// a_ij = (A_i / A_j)^chi: E_j = K_j - F_j + sum_i a_ij F_ij, profit_ij = Pi_j a_ij F_ij / E_j. All of it is income of the firm's home (the balance of payments
/// counts reinvested earnings as received and invested anew: IMF 2009, 11.96); the part 1 - rho is reinvested in the host. The firm saves all that it
/// reinvests: its home consumes out of the rest only, s_pi &lt;- s_pi + (1 - s_pi) R_i / (Pi_i + received - paid).
/// <para>What a host pays stays under half of its income, and what leaves it under half of its exports, whatever the parameters: profits are carried home in
/// foreign exchange (Chenery and Strout 1966). What is above stays with the owners of the place.</para>
/// </summary>
internal sealed class ProfitsOfFirms(ForeignCapital capital, TransactionAccount profits, TransactionAccount investment) : IStep
{
    /// <summary>Most of last year's market income that leaves a host as profit.</summary>
    private const double MostOfIncome = 0.5;

    /// <summary>Most of last year's exports that is carried home as profit.</summary>
    private const double MostOfExports = 0.5;

    public StepDescription Description { get; } = new(
        "profits of firms abroad",
        "a_ij = (A_i / A_j)^chi; E_j = K_j - F_j + sum_i a_ij F_ij; profit_ij = Pi_j a_ij F_ij / E_j; reinvested (1 - rho) profit_ij; s_pi <- s_pi + (1 - s_pi) R / (Pi + received - paid)",
        "Hymer 1960; Aitken and Harrison 1999; IMF 2009 (BPM6), 11.96",
        ["capital", "foreign-owned capital", "technology", "profits of last year"],
        ["property income", "capital inflow", "saving from profits"]);

    public void Execute(World world)
    {
        TransnationalCapitalParameters p = world.Parameters.Mechanisms.Of<TransnationalCapitalParameters>();
        if (!p.Enabled || world.Year.IsWarmUp || !world.IsOneMarket)
        {
            capital.Rest();
            Share(world);
            return;
        }

        Techniques(world, p.Advantage);
        capital.AddUp();
        Share(world);
        Yields(world, p.Repatriation);
        if (capital.Any)
        {
            Pay(world, 1 - p.Repatriation);
        }
    }

    private void Techniques(World world, double advantage)
    {
        Vectors technology = world.Technology.Opening.Vectors, own = capital.Own.Vectors, against = capital.Against.Vectors;
        for (int i = 0; i < world.Store.PaddedCount; i += Lanes.Width)
        {
            own[i] = Elementary.Exp(Elementary.LogPositive(technology[i]) * advantage);
            against[i] = Lanes.All(1.0) / own[i];
        }
    }

    private void Share(World world)
    {
        Vectors share = capital.ForeignShare.Vectors, total = capital.Total.Vectors, all = world.Capital.Opening.Vectors;
        for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
        {
            share[j] = total[j] / all[j];
        }
    }

    private void Yields(World world, double repatriation)
    {
        for (int j = 0; j < world.Count; j++)
        {
            double foreign = capital.Against[j] * capital.Effective[j], effective = world.Capital.Opening[j] - capital.Total[j] + foreign;
            double exports = world.Exports(j);
            double payable = MostOfIncome * world.Income[j];
            payable = repatriation > 0 ? Math.Min(payable, MostOfExports * exports / repatriation) : payable;
            double most = foreign > 0 ? payable / foreign : double.PositiveInfinity;
            capital.Yield.Span[j] = capital.Against[j] * Math.Min(world.CapitalIncome[j] / effective, most);
            capital.ProfitShare.Span[j] = foreign / effective;
        }
    }

    private void Pay(World world, double reinvested)
    {
        for (int j = 0; j < world.Count; j++)
        {
            double paid = capital.Yield[j] * capital.Effective[j];
            profits.Paid.Span[j] += paid;
            investment.Received.Span[j] += reinvested * paid;
        }

        for (int i = 0; i < world.Count; i++)
        {
            double received = capital.Own[i] * Lanes.Dot(capital.OwnedBy(i).Values, capital.Yield.Values);
            profits.Received.Span[i] += received;
            capital.Retained.Span[i] = reinvested * received;
            investment.Paid.Span[i] += capital.Retained[i];
            double own = world.CapitalIncome[i] + received - profits.Paid[i];
            double saved = own > 0 ? Math.Min(capital.Retained[i] / own, 1) : 0, propensity = world.SavingFromProfits[i];
            world.SavingFromProfits.Span[i] = propensity + ((1 - propensity) * saved);
        }
    }
}
