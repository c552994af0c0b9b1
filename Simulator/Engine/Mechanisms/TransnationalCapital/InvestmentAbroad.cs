using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TransnationalCapital;

/// <summary>
/// Firms look for the highest return. r_j = Pi_j / (P^M_j E_j) is what capital of the place earned in host j last year, a_ij r_j what the firm of i expects
/// there. A host's pull is w_ij = max(0, a_ij r_j - (1 + h) r_i) P^M_j K_j; of last year's own saving S_i the share o W_i / (W_i + r_i P^M_i K_i) with W_i = sum_j w_ij
/// leaves in proportion to w_ij. Nobody enters a host that has expropriated within x years. A host takes at most k S_j (1 - (F_j / K_j) / f), from all in proportion to what they offer; the rest stays at home. Neither side
/// moves more than half of its trade of last year.
/// </summary>
internal sealed class InvestmentAbroad(World world, ForeignCapital capital, TransactionAccount investment) : IStep
{
    /// <summary>
    /// Most of last year's exports that is invested abroad, and of last year's imports that comes in as investment: what is invested must be shipped
    /// (the transfer problem: Keynes 1929).
    /// </summary>
    private const double MostOfTrade = 0.5;

    private readonly Column _saving = world.Store.Take();
    private readonly Column _value = world.Store.Take();
    private readonly Column _offered = world.Store.Take();
    private readonly Column _retainedBefore = world.Store.Take();

    public StepDescription Description { get; } = new(
        "investment abroad",
        "r_j = Pi_j / (P^M_j E_j); w_ij = max(0, a_ij r_j - (1 + h) r_i) P^M_j K_j; W_i = sum_j w_ij; offered_ij = o S_i w_ij / (W_i + r_i P^M_i K_i); taken at most k S_j (1 - (F_j / K_j) / f)",
        "Hymer 1960; Dunning 1977; Lenin 1916 (capital that earns less at home looks outward)",
        ["capital", "foreign-owned capital", "technology", "profits, saving and prices of last year"],
        ["capital inflow"]);

    public void Execute(World world)
    {
        TransnationalCapitalParameters p = world.Parameters.Mechanisms.Of<TransnationalCapitalParameters>();
        if (p.Enabled && !world.Year.IsWarmUp && world.IsOneMarket && p.Outward > 0)
        {
            Expect(world, p.Hurdle);
            Offer(world, p.Outward);
            Take(world, p);
            Invest(world);
        }
        else
        {
            capital.Intensity.Padded.Clear();
            capital.Opening.Padded.Clear();
        }

        capital.Retained.Padded.CopyTo(_retainedBefore.Padded);
    }

    private void Expect(World world, double hurdle)
    {
        for (int j = 0; j < world.Count; j++)
        {
            double stock = world.Capital.Opening[j], price = world.Manufactures.PriceIndex[j];
            double effective = stock - capital.Total[j] + (capital.Against[j] * capital.Effective[j]);
            double earned = world.CapitalIncome[j] / (price * effective);
            capital.Expected.Span[j] = capital.Against[j] * earned;
            capital.Demanded.Span[j] = (1 + hurdle) * earned;
            _value.Span[j] = price * stock;

            // What firms reinvested last year is saved, but not to be spent again.
            _saving.Span[j] = Math.Max(0, world.Saving[j] - _retainedBefore[j]);
        }
    }

    private void Offer(World world, double outward)
    {
        _offered.Padded.Clear();
        double best = capital.Expected[Lanes.FirstLargest(capital.Expected.Vectors, world.Store.PaddedCount)];
        Vectors value = _value.Vectors, expected = capital.Expected.Vectors, offered = _offered.Vectors;
        for (int i = 0; i < world.Count; i++)
        {
            if (capital.Own[i] * best <= capital.Demanded[i])
            {
                // Nowhere does its capital earn more than at home.
                capital.Intensity.Span[i] = 0;
                continue;
            }

            Vector256<double> own = Lanes.All(capital.Own[i]), demanded = Lanes.All(capital.Demanded[i]), zero = Vector256<double>.Zero, sum = zero;
            for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
            {
                sum += value[j] * Lanes.Larger((own * expected[j]) - demanded, zero);
            }

            double pull = Lanes.Sum(sum), home = capital.Own[i] * capital.Expected[i] * _value[i];
            double intensity = pull > 0 ? Math.Min(outward * _saving[i] / (pull + home), MostOfTrade * world.Exports(i) / pull) : 0;
            capital.Intensity.Span[i] = intensity;
            if (intensity > 0)
            {
                for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
                {
                    offered[j] = offered[j] + (intensity * Lanes.Larger((own * expected[j]) - demanded, zero));
                }
            }
        }
    }

    private void Take(World world, TransnationalCapitalParameters p)
    {
        for (int j = 0; j < world.Count; j++)
        {
            double offered = _offered[j] * _value[j], room = p.Entry * _saving[j] * Math.Max(0, 1 - (capital.ForeignShare[j] / p.Limit));
            room = capital.Barred[j] > 0 ? 0 : Math.Min(room, MostOfTrade * world.Imports(j));
            capital.Opening.Span[j] = offered > room ? _value[j] * (room / offered) : _value[j];
            investment.Received.Span[j] += Math.Min(offered, room);
        }
    }

    private void Invest(World world)
    {
        Vectors opening = capital.Opening.Vectors, expected = capital.Expected.Vectors;
        for (int i = 0; i < world.Count; i++)
        {
            if (capital.Intensity[i] > 0)
            {
                Vector256<double> own = Lanes.All(capital.Own[i]), demanded = Lanes.All(capital.Demanded[i]), zero = Vector256<double>.Zero, sum = zero;
                for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
                {
                    sum += opening[j] * Lanes.Larger((own * expected[j]) - demanded, zero);
                }

                investment.Paid.Span[i] += capital.Intensity[i] * Lanes.Sum(sum);
                capital.Any = true;
            }
        }
    }
}
