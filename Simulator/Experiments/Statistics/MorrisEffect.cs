namespace WorldSystems.Experiments.Statistics;

/// <summary>What the elementary effects of one axis tell.</summary>
/// <param name="Mu">Their mean (Morris 1991): the overall direction.</param>
/// <param name="MuStar">The mean of their absolute values (Campolongo, Cariboni and Saltelli 2007): the overall importance.</param>
/// <param name="Sigma">Their standard deviation: how far the effect depends on the place, by curvature or by interaction.</param>
/// <param name="Effects">How many there are: a trajectory's where both ends of the move have a value.</param>
public readonly record struct MorrisEffect(Estimate Mu, Estimate MuStar, Estimate Sigma, int Effects);
