using System.Runtime.Intrinsics;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.ClassConflict;

/// <summary>
/// What a term is measured against: (x - reference) / unit. References and units are round figures near the mean and the spread over states and years of the
/// term in the world of <c>scenarios/revolution-where.toml</c> after 1860 without revolutions (seeds 1 to 3), so that a weight of 1 is worth about the same in every term; a choice of scale, not a finding.
/// </summary>
/// <param name="Reference">Where the term is 0.</param>
/// <param name="Unit">What it takes for 1 more.</param>
internal readonly record struct Yardstick(double Reference, double Unit)
{
    /// <summary>An expectation learns this part of its error a year.</summary>
    public const double Learning = 0.1;

    /// <summary>Growth is remembered for about twenty years.</summary>
    public const double OfTrend = 0.05;

    /// <summary>Whether consumption grew is remembered for about twenty-five years.</summary>
    public const double OfGrowing = 0.04;

    /// <summary>Labour's usual share is a mean of about fifteen years.</summary>
    public const double OfUsualShare = 1.0 / 15;

    /// <summary>y*, goods per head at which half of what welfare can do for consent is done: a guess, about four times what a villager makes.</summary>
    public const double Welfare = 4;

    /// <summary>Capital's share of the whole product, what villages use themselves included.</summary>
    public static Yardstick Surplus { get; } = new(0.2, 0.14);

    /// <summary>Share of labour in manufacturing.</summary>
    public static Yardstick Industry { get; } = new(0.11, 0.22);

    /// <summary>Fall of labour's share below its usual.</summary>
    public static Yardstick Fall { get; } = new(0.004, 0.006);

    /// <summary>4 l^S l^M.</summary>
    public static Yardstick Reserve { get; } = new(0.05, 0.05);

    /// <summary>Shortfall of ln c from what was expected.</summary>
    public static Yardstick Shortfall { get; } = new(0, 0.05);

    /// <summary>Consent, 0 to 1.</summary>
    public static Yardstick Consent { get; } = new(0.26, 0.15);

    /// <summary>Paid abroad as profit, interest and tribute over income.</summary>
    public static Yardstick Drain { get; } = new(0.03, 0.02);

    /// <summary>Share of manufacturing in product less its share of labour.</summary>
    public static Yardstick Unevenness { get; } = new(0.05, 0.065);

    /// <summary>Revolutions elsewhere that still count, over all states.</summary>
    public static Yardstick Example { get; } = new(0, 0.05);

    /// <summary>The term of four states.</summary>
    public Vector256<double> Of(Vector256<double> x) => (x - Lanes.All(Reference)) * (1 / Unit);

    /// <summary>The term of four states, to the last bit as that of one.</summary>
    public Vector256<double> OfEach(Vector256<double> x) => (x - Lanes.All(Reference)) / Lanes.All(Unit);

    /// <summary>The term of one state.</summary>
    public double Of(double x) => (x - Reference) / Unit;
}
