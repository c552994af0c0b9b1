using System.CommandLine;

namespace WorldSystems.Host.Verbs;

/// <summary>How many runs under which seeds on how many threads: what every verb takes that runs a scenario more than once.</summary>
internal sealed class SeedOptions(string whatSeedsAre = "Number of runs (default 20).")
{
    private const int DefaultSeeds = 20;
    private const int MostSeeds = 1_000_000;

    private readonly Option<string> _seeds = new("--seeds") { Description = whatSeedsAre, HelpName = "N" };
    private readonly Option<string> _firstSeed = new("--first-seed") { Description = "Seed of the first run (default 1); the others follow.", HelpName = "N" };
    private readonly JobsOption _jobs = new();

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(_seeds);
        command.Add(_firstSeed);
        _jobs.AddTo(command);
    }

    /// <summary>Whether the command line says which seeds.</summary>
    public bool AreGiven(ParseResult arguments) => (arguments.GetValue(_seeds) ?? arguments.GetValue(_firstSeed)) is not null;

    /// <summary>What was asked for.</summary>
    public (int Seeds, ulong FirstSeed, int Jobs) Read(ParseResult arguments) =>
        (arguments.WholeNumber(_seeds, 1, MostSeeds) ?? DefaultSeeds, arguments.Seed(_firstSeed) ?? 1, _jobs.Read(arguments));
}
