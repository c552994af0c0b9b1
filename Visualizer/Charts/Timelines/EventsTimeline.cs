using System.Collections.Immutable;
using System.Text;

namespace WorldSystems.Charts.Timelines;

/// <summary>The events of <c>events.csv</c> that figures show; the others are passed over.</summary>
public sealed class EventsTimeline
{
    /// <summary>Name of the file in a run's folder.</summary>
    public const string FileName = "events.csv";

    /// <summary>A state came under the rule of another.</summary>
    public const string Conquest = "conquest";

    /// <summary>A state is no longer ruled by another.</summary>
    public const string Independence = "independence";

    /// <summary>A state entered a debt programme.</summary>
    public const string Programme = "programme";

    /// <summary>A state's debt was written down.</summary>
    public const string Restructuring = "restructuring";

    private static readonly (string Name, byte[] Bytes)[] Shown =
        [.. new[] { Conquest, Independence, Programme, Restructuring }.Select(name => (name, Encoding.UTF8.GetBytes(name)))];

    private EventsTimeline(List<TimelineEvent> events) => Events = [.. events.OrderBy(e => e.Year)];

    /// <summary>Events in the order of their years.</summary>
    public ImmutableArray<TimelineEvent> Events { get; }

    /// <summary>Reads the file; one with a header and no event is a quiet world.</summary>
    /// <exception cref="TimelineDataException">A cell, a row or the header is wrong.</exception>
    public static EventsTimeline Read(Stream stream, string file = FileName)
    {
        using var reader = new TimelineReader(stream, file, mayBeEmpty: true);
        int year = reader.Require("year"), name = reader.Require("event"), state = reader.Require("state"), other = reader.Find("other");
        var events = new List<TimelineEvent>();
        while (reader.Read())
        {
            foreach (var (shown, bytes) in Shown)
            {
                if (reader.Is(name, bytes))
                    events.Add(new TimelineEvent(reader.Year(year), shown, reader.Text(state), other < 0 ? "" : reader.Text(other)));
            }
        }
        return new EventsTimeline(events);
    }

    /// <summary>Events of a kind.</summary>
    public IEnumerable<TimelineEvent> Of(string name) => Events.Where(e => e.Name == name);
}

/// <summary>Something that happened.</summary>
/// <param name="Year">When.</param>
/// <param name="Name">What, the word in the file.</param>
/// <param name="State">To whom: untrusted text.</param>
/// <param name="Other">The other state concerned, or empty: untrusted text.</param>
public sealed record TimelineEvent(int Year, string Name, string State, string Other);
