using System.Collections.Immutable;

namespace WorldSystems.Charts.Timelines;

/// <summary>The wars of <c>wars.csv</c>.</summary>
public sealed class WarsTimeline
{
    /// <summary>Name of the file in a run's folder.</summary>
    public const string FileName = "wars.csv";

    private WarsTimeline(List<WarParty> parties) => Parties = [.. parties.OrderBy(party => party.Joined)];

    /// <summary>Who fought, in the order of entry.</summary>
    public ImmutableArray<WarParty> Parties { get; }

    /// <summary>Number of wars.</summary>
    public int Count => Parties.Select(party => party.War).Distinct().Count();

    /// <summary>Reads the file; one with a header and no war is a world at peace.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static WarsTimeline Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file, mayBeEmpty: true);
        int war = reader.Require("war"), start = reader.Require("start"), state = reader.Require("state");
        int joined = reader.Require("joined"), left = reader.Require("left"), deaths = reader.Find("deaths");
        var parties = new List<WarParty>();
        while (reader.Read())
        {
            int? until = reader.IsEmpty(left) ? null : reader.Year(left);
            parties.Add(new WarParty(reader.Text(war), reader.Year(start), reader.Text(state), reader.Year(joined), until, reader.Number(deaths)));
        }
        return new WarsTimeline(parties);
    }

    /// <summary>How many states fight in a year.</summary>
    public int StatesAtWar(int year) => Parties.Where(party => party.Fights(year)).Select(party => party.State).Distinct().Count();
}

/// <summary>A state in a war.</summary>
/// <param name="War">The war.</param>
/// <param name="Start">Year in which the war began.</param>
/// <param name="State">The state: untrusted text.</param>
/// <param name="Joined">Year in which the state entered.</param>
/// <param name="Left">Year in which it left; null where it fights on when the run ends.</param>
/// <param name="Deaths">People that it lost, in millions; NaN where unknown.</param>
public sealed record WarParty(string War, int Start, string State, int Joined, int? Left, double Deaths)
{
    /// <summary>Whether it fights in a year.</summary>
    public bool Fights(int year) => year >= Joined && (Left is null || year <= Left);
}
