using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;

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
        MarketOfGood goods = _markets.Manufactures;
        for (int i = 0; i < world.Count; i++)
        {
            ReadOnlySpan<double> phi = _markets.TradeCosts(world.Manufactures, i);
            for (int j = 0; j < i; j++)
            {
                double trade = phi[j] * ((goods.Seller[i] * goods.Buyer[j]) + (goods.Seller[j] * goods.Buyer[i]));
                game.Plays[i, j] = game.Plays[j, i] = world.International.IsSovereign(i) && world.International.IsSovereign(j)
                    && trade >= negligible * Math.Min(world.Income[i], world.Income[j]);
            }
        }
    }
}
