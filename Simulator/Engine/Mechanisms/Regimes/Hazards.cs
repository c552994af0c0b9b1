using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Mechanisms.Regimes;

/// <summary>
/// Yearly probabilities that a regime falls. With y income per head, n the share of democracies among neighbours, p among powers, f = 1 where income fell,
/// u upheavals, and logit T, logit B the log odds of the base rates:
/// <code>
/// transition  log odds = logit T + beta_T ln(y / y*) + delta_n n + delta_p p + kappa f + upsilon u
/// breakdown   log odds = logit B - beta_B ln(y / y*) - (delta_n n + delta_p p) / 2 + kappa f + upsilon u
/// </code>
/// A base rate of 0 stays 0, one of 1 stays 1.
/// </summary>
internal readonly struct Hazards
{
    private const double HalfForSurvival = 0.5;
    private readonly RegimesParameters _p;
    private readonly double _transition;
    private readonly double _breakdown;

    public Hazards(RegimesParameters parameters)
    {
        _p = parameters;
        _transition = LogOddsOf(parameters.Transition);
        _breakdown = LogOddsOf(parameters.Breakdown);
    }

    /// <summary>Log odds that a regime falls this year.</summary>
    /// <param name="isDemocracy">Which regime.</param>
    /// <param name="logIncome">ln(y / y*).</param>
    /// <param name="neighbours">n, 0 to 1.</param>
    /// <param name="powers">p, 0 to 1.</param>
    /// <param name="hasCrisis">Whether income fell.</param>
    /// <param name="upheavals">u.</param>
    public double LogOdds(bool isDemocracy, double logIncome, double neighbours, double powers, bool hasCrisis, double upheavals)
    {
        double around = (_p.Neighbours * neighbours) + (_p.Powers * powers);
        double shocks = (hasCrisis ? _p.Crisis : 0) + (_p.Upheaval * upheavals);
        return shocks + (isDemocracy
            ? _breakdown - (_p.BreakdownIncome * logIncome) - (HalfForSurvival * around)
            : _transition + (_p.TransitionIncome * logIncome) + around);
    }

    private static double LogOddsOf(double probability) => Elementary.Log(probability / (1 - probability));
}
