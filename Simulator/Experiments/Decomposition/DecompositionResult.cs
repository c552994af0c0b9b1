using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Experiments.Statistics;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Decomposition;

/// <summary>A measure divided among the mechanisms of a scenario, means over seeds.</summary>
/// <param name="Shares">A share a mechanism; together they are the difference between <paramref name="Everybody"/> and <paramref name="Nobody"/>.</param>
/// <param name="Start">The measure's column in the first year of the world with all mechanisms.</param>
/// <param name="Nobody">The measure in the world without any.</param>
/// <param name="Everybody">The measure in the world with all.</param>
/// <param name="Seeds">Seeds under which all worlds ran to their end; others are left out. Without any there are no shares.</param>
/// <param name="IsExact">Every set of mechanisms was tried; otherwise orders were drawn.</param>
/// <param name="Worlds">Every world as CSV.</param>
/// <param name="Failures">Worlds that did not run to their end, and why.</param>
public sealed record DecompositionResult(
    ImmutableArray<MechanismShare> Shares, double Start, double Nobody, double Everybody, int Seeds, bool IsExact, byte[] Worlds, ImmutableArray<string> Failures)
{
    /// <summary>The shares as CSV: <c>mechanism,value,low,high,alone,last</c>.</summary>
    public byte[] ToCsv()
    {
        StringBuilder csv = new("mechanism,value,low,high,alone,last\n");
        foreach (MechanismShare share in Shares)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{share.Mechanism},{Number(share.Share.Value)},{Number(share.Share.Low)},{Number(share.Share.High)},{Number(share.Alone)},{Number(share.Last)}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Number(double value) => double.IsFinite(value) ? Axis.Written(value) : "";
}

/// <summary>What a mechanism accounts for.</summary>
/// <param name="Mechanism">Its name in scenario files.</param>
/// <param name="Share">Its Shapley share, with an interval over seeds.</param>
/// <param name="Alone">What it adds to a world without mechanisms; NaN where that world was not drawn.</param>
/// <param name="Last">What it adds to a world with all others.</param>
public sealed record MechanismShare(string Mechanism, Estimate Share, double Alone, double Last);
