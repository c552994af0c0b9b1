using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TransnationalCapital;

/// <summary>
/// F_ij &lt;- (1 - delta) F_ij + (investment_ij + reinvested_ij) / P^M_j at this year's prices, like all capital of the host; what foreigners own cannot exceed
/// what is there (should the host's own saving turn negative, all foreign owners write off alike). As foreign-owned capital expands it brings technique to
/// mines and plantations: a_j &lt;- a_j exp(e max(0, Delta F_j) / K_j) (Singer 1950). The technique stays when the owners go.
/// </summary>
internal sealed class ForeignOwnership(World world, ForeignCapital capital) : IStep
{
    private const double Majority = 0.5;

    /// <summary>Half is passed once, not every year anew.</summary>
    private const double MajorityEnds = 0.45;

    private const double Presence = 0.01;

    private readonly Column _kept = world.Store.Take();
    private readonly Column _reinvested = world.Store.Take();
    private readonly Column _entered = world.Store.Take();
    private readonly Column _present = world.Store.Take(1);
    private readonly Column _closing = world.Store.Take();
    private readonly bool[] _majority = new bool[world.Count];

    public StepDescription Description { get; } = new(
        "foreign ownership",
        "F_ij <- (1-delta) F_ij + (investment_ij + (1-rho) profit_ij) / P^M_j, sum_i F_ij <= K_j; a_j <- a_j exp(e max(0, change of F_j) / K_j)",
        "Singer 1950; Godley and Lavoie 2007",
        ["foreign-owned capital", "profits of firms", "price index of manufactures", "capital of next year"],
        ["foreign-owned capital of next year", "raw technology of next year"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        Measure(world);
        if (!capital.Any || world.Year.IsWarmUp)
        {
            return;
        }

        TransnationalCapitalParameters p = world.Parameters.Mechanisms.Of<TransnationalCapitalParameters>();
        Factors(world, p);
        _closing.Padded.Clear();
        for (int firm = 0; firm < world.Count; firm++)
        {
            Close(firm);
        }

        WriteOff(world);
        Announce(world);
        if (p.Enabled)
        {
            Enclaves(world, p.Enclave);
        }

        _closing.Padded.CopyTo(capital.Total.Padded);
    }

    /// <summary>Measures of the year as it was lived: what firms own at its start, in its prices.</summary>
    private void Measure(World world)
    {
        ReadOnlySpan<double> price = world.Manufactures.PriceIndex.Values;
        Vectors present = _present.Vectors, all = world.Capital.Opening.Vectors;
        for (int j = 0; j < world.Store.PaddedCount && capital.Any; j += Lanes.Width)
        {
            present[j] = all[j] * Presence;
        }

        for (int i = 0; i < world.Count && capital.Any; i++)
        {
            Column owned = capital.OwnedBy(i);
            double abroad = Lanes.Dot(owned.Values, price), home = price[i] * (world.Capital.Opening[i] - capital.Total[i]);
            capital.AssetsAbroad.Span[i] = abroad;
            capital.AssetsShare.Span[i] = abroad > 0 ? abroad / (abroad + home) : 0;
            Vectors stakes = owned.Vectors;
            Vector256<double> count = Vector256<double>.Zero, one = Lanes.All(1), zero = count;
            for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
            {
                count += Vector256.ConditionalSelect(Vector256.GreaterThanOrEqual(stakes[j], present[j]), one, zero);
            }

            capital.Hosts.Span[i] = Lanes.Sum(count);
        }
    }

    private void Factors(World world, TransnationalCapitalParameters p)
    {
        Vectors price = world.Manufactures.PriceIndex.Vectors, yield = capital.Yield.Vectors, opening = capital.Opening.Vectors;
        Vectors reinvested = _reinvested.Vectors, entered = _entered.Vectors;
        for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
        {
            Vector256<double> perUnit = Lanes.All(1.0) / price[j];
            reinvested[j] = yield[j] * (1 - p.Repatriation) * perUnit;
            entered[j] = opening[j] * perUnit;
        }

        _kept.Padded.Fill(1 - world.Parameters.Accumulation.Depreciation);
    }

    private void Close(int firm)
    {
        Vector256<double> own = Lanes.All(capital.Own[firm]), demanded = Lanes.All(capital.Demanded[firm]), intensity = Lanes.All(capital.Intensity[firm]), zero = Vector256<double>.Zero;
        Vectors owned = capital.OwnedBy(firm).Vectors, kept = _kept.Vectors, reinvested = _reinvested.Vectors, entered = _entered.Vectors;
        Vectors expected = capital.Expected.Vectors, closing = _closing.Vectors;
        for (int j = 0; j < _kept.Padded.Length; j += Lanes.Width)
        {
            Vector256<double> stake = (owned[j] * (kept[j] + (own * reinvested[j]))) + (intensity * entered[j] * Lanes.Larger((own * expected[j]) - demanded, zero));
            owned[j] = stake;
            closing[j] = closing[j] + stake;
        }
    }

    private void WriteOff(World world)
    {
        for (int j = 0; j < world.Count; j++)
        {
            double there = world.Capital.Closing[j];
            if (_closing[j] > there)
            {
                double left = Math.Max(0, there) / _closing[j];
                for (int firm = 0; firm < world.Count; firm++)
                {
                    capital.OwnedBy(firm).Span[j] *= left;
                }

                _closing.Span[j] *= left;
            }
        }
    }

    private void Announce(World world)
    {
        for (int j = 0; j < world.Count; j++)
        {
            double share = capital.ProfitShare[j];
            if (share > Majority && !_majority[j])
            {
                _majority[j] = true;
                world.HappenedEvents.Add(new WorldEvent("foreign_majority", j, -1, share, "foreign firms earn more than half of profits and rents"));
            }
            else if (share < MajorityEnds && _majority[j])
            {
                _majority[j] = false;
                world.HappenedEvents.Add(new WorldEvent("foreign_majority_ends", j, -1, share, "foreign firms earn less than 0.45 of profits and rents again"));
            }
        }
    }

    private void Enclaves(World world, double strength)
    {
        Vectors before = capital.Total.Vectors, after = _closing.Vectors, all = world.Capital.Opening.Vectors, technology = world.RawTechnology.Closing.Vectors;
        for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
        {
            technology[j] = technology[j] * Elementary.Exp(Lanes.Larger(after[j] - before[j], Vector256<double>.Zero) / all[j] * strength);
        }
    }
}
