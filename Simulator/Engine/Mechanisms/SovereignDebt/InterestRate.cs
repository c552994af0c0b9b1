using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.SovereignDebt;

/// <summary>
/// The year of the debts begins: i_t = max(0, i + x_t), x_t = r x_{t-1} + sd sqrt(1 - r^2) e_t: the world's cost of money swings for reasons of the
/// lenders' own (Kindleberger 1978; Rey 2015), the same for all debtors.
/// </summary>
internal sealed class InterestRate(DebtBook book, World world) : IStep
{
    /// <summary>r: half of a swing is over in about three years.</summary>
    private const double Persistence = 0.8;

    private readonly RandomStreams _draws = new(world.Seed, world.Run, SovereignDebtParameters.Name);
    private double _swing;
    private bool _wasOneMarket;

    public StepDescription Description { get; } = new(
        "interest rate",
        "i <- max(0, i + x), x <- 0.8 x + 0.6 sd e",
        "Kindleberger 1978; Rey 2015",
        ["interest", "interest swing"],
        ["interest of the year"])
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

        double shock = p.InterestSwing > 0 ? _draws.Normal(0, world.Year.Index) : 0;
        _swing = (Persistence * _swing) + (p.InterestSwing * Math.Sqrt(1 - (Persistence * Persistence)) * shock);
        book.BaseRate = Math.Max(0, p.Interest + _swing);
        book.LoanRate.Span.Fill(book.BaseRate + p.Spread);
    }
}
