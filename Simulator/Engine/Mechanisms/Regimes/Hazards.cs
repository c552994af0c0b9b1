using System.Runtime.Intrinsics;
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

    /// <summary>Log odds that the regimes of four states fall this year.</summary>
    /// <param name="regime">1 for democracies, 0 for autocracies.</param>
    /// <param name="logIncome">ln(y / y*).</param>
    /// <param name="neighbours">n, 0 to 1.</param>
    /// <param name="powers">p, 0 to 1.</param>
    /// <param name="crisis">f, 1 where income fell, else 0.</param>
    /// <param name="upheavals">u.</param>
    public Vector256<double> LogOdds(Vector256<double> regime, Vector256<double> logIncome, Vector256<double> neighbours, Vector256<double> powers, Vector256<double> crisis, Vector256<double> upheavals)
    {
        Vector256<double> around = (neighbours * _p.Neighbours) + (powers * _p.Powers);
        Vector256<double> shocks = (crisis * _p.Crisis) + (upheavals * _p.Upheaval);
        return shocks + Vector256.ConditionalSelect(
            Vector256.GreaterThan(regime, Vector256<double>.Zero),
            Lanes.All(_breakdown) - (logIncome * _p.BreakdownIncome) - (around * HalfForSurvival),
            Lanes.All(_transition) + (logIncome * _p.TransitionIncome) + around);
    }

    private static double LogOddsOf(double probability) => Elementary.Log(probability / (1 - probability));
}
