namespace WorldSystems.Experiments.Statistics;

/// <summary>What the signed-rank test says.</summary>
/// <param name="V">Sum of the ranks of the positive differences.</param>
/// <param name="Count">Differences that are not zero.</param>
/// <param name="P">Two-sided p value; 1 without any differences.</param>
/// <param name="IsExact">Whether it is from the exact distribution.</param>
public readonly record struct WilcoxonResult(double V, int Count, double P, bool IsExact);
