using System.CommandLine;
using System.Globalization;
using WorldSystems.Experiments.Studies;
using WorldSystems.Host.Failures;

namespace WorldSystems.Host.Verbs;

/// <summary>
/// <c>--shard</c>: which part of a study this process does. <c>3/8</c> says so itself; <c>slurm/8</c> and <c>kubernetes/8</c> read the number of the
/// part from the variable that a job array or an indexed job sets. The number of parts is always written: when a single lost task is sent again,
/// the batch system knows of one task only.
/// </summary>
internal sealed class ShardOption
{
    private const string SlurmTask = "SLURM_ARRAY_TASK_ID";
    private const string KubernetesIndex = "JOB_COMPLETION_INDEX";

    private readonly Option<string> _option = new("--shard")
    {
        Description = "Do only part I of N (I from 1), and write its results; 'merge' joins them. slurm/N reads I from SLURM_ARRAY_TASK_ID (an array 1-N), kubernetes/N from JOB_COMPLETION_INDEX.",
        HelpName = "I/N",
    };

    /// <summary>Adds the option to a verb.</summary>
    public void AddTo(Command command) => command.Add(_option);

    /// <summary>What was asked for; the whole study where nothing was.</summary>
    public Shard Read(ParseResult arguments) => arguments.GetValue(_option) is string text ? Parse(text, Environment.GetEnvironmentVariable) : Shard.Whole;

    /// <summary>The shard that a text means.</summary>
    /// <exception cref="FailureException">It means none.</exception>
    internal static Shard Parse(string text, Func<string, string?> variable)
    {
        string[] parts = text.Split('/');
        if (parts.Length != 2 || Number(parts[1]) is not { } count || count is < 1 or > Shard.MostParts)
        {
            throw FailureException.Usage($"usage error: --shard '{text}' is not a part of a study. Write --shard 3/8 for the third of eight, slurm/8 in a job array, or kubernetes/8 in an indexed job.");
        }

        (int? index, string from) = parts[0] switch
        {
            "slurm" => (Variable(SlurmTask, variable), SlurmTask),
            "kubernetes" => (Variable(KubernetesIndex, variable) + 1, KubernetesIndex),
            _ => (Number(parts[0]), "--shard"),
        };
        return index is >= 1 && index <= count
            ? new(index.Value, count)
            : throw FailureException.Usage($"usage error: there is no part {(index is null ? parts[0] : index.Value.ToString(CultureInfo.InvariantCulture))} of {count} (from {from}). Parts are numbered from 1 to the number of parts; a job array is 1-{count}, an indexed job has completions: {count}.");
    }

    private static int? Variable(string name, Func<string, string?> variable) => variable(name) is string text
        ? Number(text)
        : throw FailureException.Usage($"usage error: --shard wants to read {name}, and it is not set. Start the command from a job array or an indexed job, or write --shard 3/8.");

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
