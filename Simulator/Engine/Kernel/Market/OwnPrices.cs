using System.Runtime.Intrinsics;

namespace WorldSystems.Engine.Kernel.Market;

/// <summary>What four states spend on each good at the prices last evaluated, and the derivatives of their log denominators, s pi, in their own prices.</summary>
/// <param name="SpentM">E_M.</param>
/// <param name="SpentR">E_R.</param>
/// <param name="IndexM">(1 - sigma_M) x home share of purchases of manufactures.</param>
/// <param name="IndexR">(1 - sigma_R) x home share of purchases of raw materials.</param>
internal readonly record struct OwnPrices(Vector256<double> SpentM, Vector256<double> SpentR, Vector256<double> IndexM, Vector256<double> IndexR);
