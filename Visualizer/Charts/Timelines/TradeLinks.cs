using System.Collections.Immutable;

namespace WorldSystems.Charts.Timelines;

/// <summary>Trade between every two states, both directions and all goods together, from <c>flows.csv</c>.</summary>
public sealed class TradeLinks
{
    /// <summary>Name of the file in a run's folder; runs have it with <c>--flows</c>.</summary>
    public const string FileName = "flows.csv";

    private readonly Dictionary<int, Dictionary<(string, string), double>> _years;

    private TradeLinks(Dictionary<int, Dictionary<(string, string), double>> years) => _years = years;

    /// <summary>Whether nobody ever traded, as in a world of closed borders.</summary>
    public bool IsEmpty => _years.Count == 0;

    /// <summary>Reads the file; one with a header and no row is a world without trade.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static TradeLinks Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file, mayBeEmpty: true);
        int year = reader.Require("year"), from = reader.Require("from"), to = reader.Require("to"), value = reader.Require("value");
        var years = new Dictionary<int, Dictionary<(string, string), double>>();
        while (reader.Read())
        {
            var amount = reader.Number(value);
            var (seller, buyer) = (reader.Text(from), reader.Text(to));
            if (seller == buyer || !(amount > 0))
                continue;
            var its = reader.Year(year);
            if (!years.TryGetValue(its, out var links))
                years.Add(its, links = []);
            var pair = Pair(seller, buyer);
            links[pair] = links.GetValueOrDefault(pair) + amount;
        }
        return new TradeLinks(years);
    }

    /// <summary>The links of a year, the largest first.</summary>
    internal ImmutableArray<(string One, string Other, double Value)> In(int year) => _years.TryGetValue(year, out var links)
        ? [.. links.Select(link => (link.Key.Item1, link.Key.Item2, link.Value)).OrderByDescending(link => link.Value).ThenBy(link => link.Item1, StringComparer.Ordinal).ThenBy(link => link.Item2, StringComparer.Ordinal)]
        : [];

    private static (string, string) Pair(string one, string other) => string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
