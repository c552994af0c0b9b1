using System.CommandLine;

namespace WorldSystems.Host.Verbs;

/// <summary>How many runs under which seeds on how many threads: what every verb takes that runs a scenario more than once.</summary>
internal sealed class SeedOptions(string whatSeedsAre = "Number of runs (default 20).")
{
    private const int DefaultSeeds = 20;
    private const int MostSeeds = 1_000_000;
    private const int MostJobs = 1024;

    private readonly Option<string> _seeds = new("--seeds") { Description = whatSeedsAre, HelpName = "N" };
    private readonly Option<string> _firstSeed = new("--first-seed") { Description = "Seed of the first run (default 1); the others follow.", HelpName = "N" };
    private readonly Option<string> _jobs = new("--jobs") { Description = "Threads (default: all processors).", HelpName = "J" };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_seeds);
        command.Add(_firstSeed);
        command.Add(_jobs);
    }

    /// <summary>What was asked for.</summary>
    public (int Seeds, ulong FirstSeed, int Jobs) Read(ParseResult arguments) =>
        (arguments.WholeNumber(_seeds, 1, MostSeeds) ?? DefaultSeeds, arguments.Seed(_firstSeed) ?? 1, arguments.WholeNumber(_jobs, 1, MostJobs) ?? Environment.ProcessorCount);
}
