using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// The year of the debts begins. i_t = max(0, i + x_t) for all, s_jt = max(0, s + y_jt) for each: x and y follow x &lt;- r x + sd sqrt(1 - r^2) e. The cost
/// of money swings with the lenders' mood, in the world (Kindleberger 1978; Rey 2015) and towards each debtor (Calvo 1998).
/// </summary>
internal sealed class InterestRate(DebtBook book, World world) : IStep
{
    /// <summary>r: half of a swing is over in about three years.</summary>
    private const double Persistence = 0.8;

    private readonly RandomStreams _draws = new(world.Seed, world.Run, SovereignDebtParameters.Name);
    private readonly double[] _moods = new double[world.Count];
    private readonly double[] _drawn = new double[world.Count];
    private double _swing;
    private bool _wasOneMarket;

    public StepDescription Description { get; } = new(
        "interest rate",
        "i <- max(0, i + x), s_j <- max(0, s + y_j); x <- 0.8 x + 0.6 sd e, y_j likewise",
        "Kindleberger 1978; Calvo 1998; Rey 2015",
        ["interest", "spread", "their swings"],
        ["interest of the year", "loan rates"])
    { ActsInWarmUp = false };

    public void Execute(World world)
    {
        SovereignDebtParameters p = world.Parameters.Mechanisms.Of<SovereignDebtParameters>();
        book.Clear();

        // Decisions rest on last year's values: they are not comparable with this year's when states were cut off from each other then.
        book.Acts = p.Enabled && !world.Year.IsWarmUp && world.IsOneMarket && _wasOneMarket;
        _wasOneMarket = world.IsOneMarket;
        if (!p.Enabled || world.Year.IsWarmUp)
        {
            return;
        }

        _swing = Swung(_swing, p.InterestSwing, _draws.Uniform(0, world.Year.Index, 0));
        book.BaseRate = Math.Max(0, p.Interest + _swing);
        _draws.OfStates(world.Year.Index, 1, _drawn);
        for (int j = 0; j < _moods.Length; j++)
        {
            _moods[j] = Swung(_moods[j], p.SpreadSwing, _drawn[j]);
            book.LoanRate.Span[j] = book.BaseRate + Math.Max(0, p.Spread + _moods[j]);
        }
    }

    private static double Swung(double swing, double deviation, double uniform) =>
        (Persistence * swing) + (deviation > 0 ? deviation * Math.Sqrt(1 - (Persistence * Persistence)) * NormalDistribution.Quantile(uniform) : 0);
}
