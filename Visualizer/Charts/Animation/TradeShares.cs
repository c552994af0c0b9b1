using System.Collections.Immutable;

namespace WorldSystems.Charts.Animation;

/// <summary>The links of a year as shares of its trade.</summary>
internal sealed class TradeShares
{
    /// <param name="links">All links, the largest first.</param>
    /// <param name="most">How many are drawn.</param>
    public TradeShares(ImmutableArray<(string One, string Other, double Value)> links, int most)
    {
        var total = links.Sum(link => link.Value);
        All = [.. links.Select(link => ((link.One, link.Other), link.Value / total))];
        Drawn = All.Take(most).ToDictionary(link => link.Pair, link => link.Share);
    }

    /// <summary>All links and their shares, the largest first.</summary>
    public ImmutableArray<((string One, string Other) Pair, double Share)> All { get; }

    /// <summary>Those that are drawn.</summary>
    public Dictionary<(string One, string Other), double> Drawn { get; }

    /// <summary>The share of trade on links of a kind.</summary>
    public double ShareOf(Func<(string One, string Other), bool> kind) => All.Where(link => kind(link.Pair)).Sum(link => link.Share);
}
