using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Mechanisms.Conflict;

/// <summary>
/// Reparations: the state that began or was attacked first, and lost, pays the winners, by their capabilities, the part rho of last year's income for some years; in all
/// never more than a fifth of last year's exports, and nothing while it fights or is no longer sovereign (Keynes 1919: what a state can pay is what it can sell). Nor does
/// a winner get more from all than its imports of last year: what arrives, arrives as goods (Keynes 1929), and a war can leave very little of a winner.
/// </summary>
internal sealed class Settlement(World world, TransactionAccount account) : IStep
{
    /// <summary>Part of exports that reparations may take.</summary>
    private const double MostOfExports = 0.2;

    private readonly List<(int From, int To, double Weight, int Until)> _claims = new(4 * world.Count);
    private readonly double[] _weights = new double[world.Count];
    private readonly double[] _owed = new double[world.Count];

    public StepDescription Description { get; } = new(
        "conflict: reparations",
        "loser i pays winner k v_k min(rho Y_i, X_i / 5) for T years, all to k at most M_k",
        "Keynes 1919, 1929; Ohlin 1929",
        ["wars that ended", "income, exports and imports of last year"],
        ["reparations"])
    { ActsInWarmUp = false };

    /// <summary>A war has ended.</summary>
    public void Impose(ConflictParameters p, War war, int winner)
    {
        if (winner < 0 || p.Reparations == 0)
        {
            return;
        }

        int loser = winner == 0 ? war.Defender : war.Attacker;
        double strength = world.International.StrengthOf(war, winner);
        foreach (ref readonly Belligerent one in war.Belligerents)
        {
            if (one.Side == winner && one.Left == 0 && strength > 0)
            {
                _claims.Add((loser, one.State, world.International.Capability[one.State] / strength, world.Year.Calendar + (int)p.ReparationYears));
            }
        }
    }

    public void Execute(World world)
    {
        ConflictParameters p = world.Parameters.Mechanisms.Of<ConflictParameters>();
        if (_claims.Count == 0 || !p.Enabled)
        {
            return;
        }

        Array.Clear(_weights);
        for (int k = _claims.Count - 1; k >= 0; k--)
        {
            (int from, int to, double weight, int until) = _claims[k];
            if (world.Year.Calendar >= until || !world.International.IsSovereign(from) || !world.International.IsSovereign(to))
            {
                _claims.RemoveAt(k);
            }
            else
            {
                _weights[from] += weight;
            }
        }

        if (!world.IsOneMarket)
        {
            return;
        }

        Array.Clear(_owed);
        foreach (var claim in _claims)
        {
            _owed[claim.To] += Due(p, claim.From, claim.Weight);
        }

        foreach ((int from, int to, double weight, _) in _claims)
        {
            double most = world.Imports(to), due = Due(p, from, weight);
            account.Pay(from, to, _owed[to] > most ? due * (most / _owed[to]) : due);
        }
    }

    /// <summary>What a loser owes one of its victors this year. Several victors share what one would get.</summary>
    private double Due(ConflictParameters p, int from, double weight) => world.International.IsAtWar(from)
        ? 0
        : Math.Min(p.Reparations * Math.Max(0, world.Income[from]), MostOfExports * world.Exports(from)) * weight / Math.Max(1, _weights[from]);
}
