namespace WorldSystems.Charts.Timelines;

/// <summary>What the figures are drawn from.</summary>
/// <param name="World">The world's years.</param>
/// <param name="States">The states' years, or null where the run has no such file.</param>
/// <param name="Origin">Where the run came from.</param>
public sealed record RunTimelines(WorldTimeline World, StatesTimeline? States, RunOrigin Origin)
{
    /// <summary>Payments between states, or null where the run has no such file.</summary>
    public AccountsTimeline? Accounts { get; init; }

    /// <summary>What happened, or null where the run has no such file.</summary>
    public EventsTimeline? Events { get; init; }

    /// <summary>Wars, or null where the run has no such file: states do not fight in every scenario.</summary>
    public WarsTimeline? Wars { get; init; }

    /// <summary>Whether the run says that it has a file of wars.</summary>
    public bool ExpectsWars { get; init; }

    /// <summary>Reads the files of a run.</summary>
    /// <param name="open">Opens a file of the run by its name, for example world.csv; null where it is not there.</param>
    /// <param name="origin">Where the run came from.</param>
    /// <exception cref="TimelineDataException">A file does not say what it must.</exception>
    public static RunTimelines Read(Func<string, Stream?> open, RunOrigin origin)
    {
        T? From<T>(string file, Func<Stream, T> read)
            where T : class
        {
            using var stream = open(file);
            return stream is null ? null : read(stream);
        }
        var world = From(WorldTimeline.FileName, stream => WorldTimeline.Read(stream)) ?? throw new FileNotFoundException(null, WorldTimeline.FileName);
        return new RunTimelines(world, From(StatesTimeline.FileName, stream => StatesTimeline.Read(stream)), origin)
        {
            Accounts = From(AccountsTimeline.FileName, stream => AccountsTimeline.Read(stream)),
            Events = From(EventsTimeline.FileName, stream => EventsTimeline.Read(stream)),
            Wars = From(WarsTimeline.FileName, stream => WarsTimeline.Read(stream)),
        };
    }
}

/// <summary>Where a run came from; what is not known is null.</summary>
/// <param name="Version">Version of the engine.</param>
/// <param name="Scenario">Name of the scenario: untrusted text.</param>
/// <param name="Seed">Seed of the random streams.</param>
public sealed record RunOrigin(string? Version, string? Scenario, string? Seed)
{
    /// <summary>What tells it from another run of that scenario and seed, such as its folder: untrusted text; null where nobody says.</summary>
    public string? Mark { get; init; }
}
