using System.CommandLine;

namespace WorldSystems.Host.Verbs;

/// <summary><c>--jobs</c>: on how many threads.</summary>
internal sealed class JobsOption
{
    private const int MostJobs = 1024;

    private readonly Option<string> _jobs = new("--jobs") { Description = "Threads (default: all processors).", HelpName = "J" };

    /// <summary>Adds the option to a verb.</summary>
    public void AddTo(Command command) => command.Add(_jobs);

    /// <summary>What was asked for.</summary>
    public int Read(ParseResult arguments) => arguments.WholeNumber(_jobs, 1, MostJobs) ?? Environment.ProcessorCount;
}
