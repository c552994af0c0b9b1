using System.CommandLine;
using System.Globalization;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Host.Failures;

namespace WorldSystems.Host.Verbs;

/// <summary>The options of every verb that runs a scenario: what the command line changes in it.</summary>
internal sealed class ScenarioOptions
{
    private const int MostYears = 100_000;

    private readonly Option<string> _seed = new("--seed") { Description = "Seed of the random streams.", HelpName = "N" };
    private readonly Option<string> _years = new("--years") { Description = "Number of reported years.", HelpName = "N" };
    private readonly Option<string[]> _set = new("--set") { Description = "Any key of the scenario, for example --set trade.border_cost=2; may be repeated.", HelpName = "KEY=VALUE", Arity = ArgumentArity.OneOrMore };
    private readonly bool _hasSeed;

    public ScenarioOptions(bool hasSeed = true) => _hasSeed = hasSeed;

    public void AddTo(Command command)
    {
        if (_hasSeed)
        {
            command.Add(_seed);
        }

        command.Add(_years);
        command.Add(_set);
    }

    /// <summary>The overrides, in the order in which a later one counts.</summary>
    public List<ScenarioOverride> Read(ParseResult arguments)
    {
        List<ScenarioOverride> overrides = [];
        foreach (string assignment in arguments.GetValue(_set) ?? [])
        {
            int equals = assignment.IndexOf('=', StringComparison.Ordinal);
            overrides.Add(equals > 0
                ? new(assignment[..equals].Trim(), assignment[(equals + 1)..].Trim(), $"--set {assignment}")
                : throw FailureException.Usage($"usage error: --set '{assignment}' has no '='. Write --set KEY=VALUE, for example --set trade.border_cost=2."));
        }

        if (_hasSeed && arguments.Seed(_seed) is ulong seed)
        {
            overrides.Add(new("random.seed", seed.ToString(CultureInfo.InvariantCulture), $"--seed {seed}"));
        }

        if (arguments.WholeNumber(_years, 1, MostYears) is int years)
        {
            overrides.Add(new("time.years", years.ToString(CultureInfo.InvariantCulture), $"--years {years}"));
        }

        return overrides;
    }
}
