namespace WorldSystems.Experiments.Facts;

/// <summary>Who trades with whom in a year.</summary>
/// <param name="DistanceElasticity">Elasticity of trade to distance; NaN where it cannot be told (a pair that does not trade, or fewer than four states).</param>
/// <param name="CoreCore">Share of world trade among core states; NaN without a core or without trade.</param>
/// <param name="CorePeriphery">The same between core and periphery, both ways; NaN without either.</param>
/// <param name="PeripheryPeriphery">The same among periphery states; NaN without a periphery.</param>
public sealed record TradePattern(double DistanceElasticity, double CoreCore, double CorePeriphery, double PeripheryPeriphery);
