using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Experiments.Statistics;
using WorldSystems.Experiments.Studies;

namespace WorldSystems.Experiments.Decomposition;

/// <summary>A measure divided among the forces of a scenario, means over seeds.</summary>
/// <param name="Shares">A share a force; together they are the difference between <paramref name="Everybody"/> and <paramref name="Nobody"/>.</param>
/// <param name="Start">The measure's column in the first year of the world with all forces.</param>
/// <param name="Nobody">The measure in the world without any.</param>
/// <param name="Everybody">The measure in the world with all.</param>
/// <param name="Seeds">Seeds under which all worlds ran to their end; others are left out. Without any there are no shares.</param>
/// <param name="IsExact">Every set of forces was tried; otherwise orders were drawn.</param>
/// <param name="Worlds">Every world as CSV.</param>
/// <param name="Failures">Worlds that did not run to their end, and why.</param>
public sealed record DecompositionResult(
    ImmutableArray<ForceShare> Shares, double Start, double Nobody, double Everybody, int Seeds, bool IsExact, byte[] Worlds, ImmutableArray<FailedWorld> Failures)
{
    /// <summary>The shares as CSV: <c>mechanism,value,low,high,alone,last</c>, where forces of the kernel stand among the mechanisms.</summary>
    public byte[] ToCsv()
    {
        StringBuilder csv = new("mechanism,value,low,high,alone,last\n");
        foreach (ForceShare share in Shares)
        {
            csv.Append(CultureInfo.InvariantCulture, $"{share.Name},{CsvText.Number(share.Share.Value)},{CsvText.Number(share.Share.Low)},{CsvText.Number(share.Share.High)},{CsvText.Number(share.Alone)},{CsvText.Number(share.Last)}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}

/// <summary>What a force accounts for.</summary>
/// <param name="Name">A mechanism's name in scenario files, or trade, learning_by_doing or engels_law.</param>
/// <param name="IsMechanism">A mechanism, not a part of the kernel.</param>
/// <param name="Share">Its Shapley share, with an interval over seeds.</param>
/// <param name="Alone">What it adds to a world without any; NaN where that world was not drawn.</param>
/// <param name="Last">What it adds to a world with all others.</param>
public sealed record ForceShare(string Name, bool IsMechanism, Estimate Share, double Alone, double Last);
