using System.Collections.Immutable;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Engine.Timelines;

/// <summary>The files of a run.</summary>
public static class TimelineFiles
{
    /// <summary>Which files a run writes and what is in them, in the order in which they are described.</summary>
    /// <param name="output">What to write.</param>
    /// <param name="mechanisms">The mechanisms that act in the run: <see cref="Scenario.ActiveMechanisms"/>.</param>
    /// <exception cref="ArgumentException">The options name a column that does not exist.</exception>
    public static ImmutableArray<TimelineFile> Of(OutputOptions output, ImmutableArray<IMechanism> mechanisms = default)
    {
        ArgumentNullException.ThrowIfNull(output);
        var files = ImmutableArray.CreateBuilder<TimelineFile>();
        files.Add(new("states.csv", "Every state in every year.", [.. StateColumns.Key, .. StateColumns.Select(output.StateColumns, mechanisms).Select(c => c.Column)], ["year", "state"]));
        files.Add(new("world.csv", "The world in every year: gap, inequality, trade and zones.", [.. WorldColumns.Key, .. WorldColumns.With(mechanisms).Select(c => c.Column)], ["year"]));
        files.Add(new("events.csv", "What happened to whom and when.", EventColumns.All, []));
        if (!mechanisms.IsDefaultOrEmpty && mechanisms.Any(m => !m.Description.Actors.IsEmpty))
        {
            files.Add(new("actors.csv", "Actors other than states: firms, lenders, blocs.", ActorColumns.All, ["year", "kind", "actor", "measure"]));
        }

        if (!mechanisms.IsDefaultOrEmpty && mechanisms.Any(m => m.Description.BringsWars))
        {
            files.Add(new("wars.csv", "Wars between states: who fought, from when to when, at what cost, and how it ended.", WarColumns.All, ["war", "state", "joined"]));
        }

        if (output.Accounts)
        {
            files.Add(new("accounts.csv", "Transactions between states; each account sums to zero over the world.", AccountColumns.All, ["year", "state", "account"]));
        }

        if (output.Flows)
        {
            files.Add(new("flows.csv", "Who sells how much of what to whom.", FlowColumns.All, ["year", "from", "to", "good"]));
            if (!mechanisms.IsDefaultOrEmpty && mechanisms.Any(m => m.Description.RelatesStates))
            {
                files.Add(new("relations.csv", "Who rules whom, who is allied, rivals, at war.", RelationColumns.All, ["year", "state", "other", "relation"]));
            }
        }

        return files.ToImmutable();
    }
}
