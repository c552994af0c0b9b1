using System.Runtime.Intrinsics;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.TariffGame;

/// <summary>
/// What is at stake: every few years, and whenever the rates change, states look at last year's trade (<see cref="Markets"/>, <see cref="Stakes"/>). Two sovereign states play each other
/// where their trade in manufactures is more than a negligible part of the income of at least one.
/// </summary>
internal sealed class Outlook(World world, Game game) : IStep
{
    private const int Every = 10;

    private readonly Markets _markets = new(world.Count);
    private TariffGameParameters? _known;
    private int _looked;
    private int _dependencies;

    public StepDescription Description { get; } = new(
        "tariff game: stakes",
        "gain_ji, harm_ij of a duty on the manufactures of one partner (Stakes)",
        "Johnson 1953; Armington 1969",
        ["trade of last year", "trade costs"],
        ["stakes"]);

    public void Execute(World world)
    {
        TariffGameParameters p = world.Parameters.Mechanisms.Of<TariffGameParameters>();
        bool wasOn = game.IsOn;
        game.IsOn = p.Enabled && !world.Year.IsWarmUp && world.IsOneMarket && world.Income[0] > 0;
        if (!game.IsOn)
        {
            _known = null;
            return;
        }

        bool isDue = !wasOn || world.Year.Index >= _looked + Every || !p.Equals(_known);
        if (isDue)
        {
            _looked = world.Year.Index;
            _known = p;
            _markets.Look(world);
            game.Stakes.Reckon(world, _markets, p.CooperateTariff, Math.Max(p.CooperateTariff, p.DefectTariff));
            game.Outside.Update(p.Noise, p.Shadow, p.Generosity);
            game.Inside.Update(p.RegimeNoise, p.RegimeShadow, p.Generosity);
        }

        if (isDue || _dependencies != world.International.Dependencies)
        {
            _dependencies = world.International.Dependencies;
            FindPairs(world, p.Negligible);
        }

        if (p.Regime && isDue)
        {
            Rebind(world, p);
        }
    }

    /// <summary>What is at stake among members, at the bound rate.</summary>
    public void Rebind(World world, TariffGameParameters p) =>
        game.BoundStakes.Reckon(world, _markets, p.CooperateTariff, Math.Clamp(game.Bound, p.CooperateTariff, Math.Max(p.CooperateTariff, p.DefectTariff)));

    private void FindPairs(World world, double negligible)
    {
        _markets.CopyCosts(world);
        Span<ulong> sovereign = stackalloc ulong[game.Plays.Words];
        for (int i = 0; i < world.Count; i++)
        {
            sovereign[i / 64] |= world.International.IsSovereign(i) ? 1UL << (i % 64) : 0;
        }

        Vectors seller = _markets.Manufactures.Seller.Vectors, buyer = _markets.Manufactures.Buyer.Vectors, income = world.Income.Vectors;
        for (int i = 0; i < world.Count; i++)
        {
            Span<ulong> plays = game.Plays.Row(i);
            plays.Clear();
            if (world.International.IsSovereign(i))
            {
                Vectors phi = _markets.Manufactures.Costs(i);
                Vector256<double> own = Lanes.All(_markets.Manufactures.Seller[i]), spends = Lanes.All(_markets.Manufactures.Buyer[i]), earns = Lanes.All(world.Income[i]);
                for (int j = 0; j < world.Store.PaddedCount; j += Lanes.Width)
                {
                    Vector256<double> trade = phi[j] * ((own * buyer[j]) + (seller[j] * spends));
                    BitMatrix.Add(plays, j, Vector256.GreaterThanOrEqual(trade, Lanes.Smaller(earns, income[j]) * negligible));
                }

                for (int word = 0; word < plays.Length; word++)
                {
                    plays[word] &= sovereign[word];
                }

                game.Plays[i, i] = false;
            }
        }
    }
}
