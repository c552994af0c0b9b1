using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Histories;

namespace WorldSystems.Experiments.Claims;

/// <summary>Finds the states of a group in a run.</summary>
internal static class GroupMembers
{
    /// <summary>Which states belong to the group in the year of place <paramref name="index"/>; null where the run has no such year.</summary>
    public static bool[]? In(IHistory run, StateGroup group, int index)
    {
        if (index < 0 || index >= run.Years)
        {
            return null;
        }

        bool[] members = group.Rule switch
        {
            GroupRule.Core => Each(run.States(ClaimColumns.Zone, index), zone => zone == (int)Zone.Core),
            GroupRule.Semi => Each(run.States(ClaimColumns.Zone, index), zone => zone == (int)Zone.SemiPeriphery),
            GroupRule.Periphery => Each(run.States(ClaimColumns.Zone, index), zone => zone == (int)Zone.Periphery),
            GroupRule.Top => Ranked(run.States(ClaimColumns.Product, index), group.Count, descending: true),
            GroupRule.Bottom => Ranked(run.States(ClaimColumns.Product, index), group.Count, descending: false),
            GroupRule.Where => Each(run.States(group.Name, index), value => value > 0),
            GroupRule.Ever => Ever(run, group.Name, index),
            GroupRule.State => [.. run.StateIds.Select(id => id == group.Name)],
            _ => [.. run.StateIds.Select(_ => true)],
        };
        return group.IsNegated ? [.. members.Select(member => !member)] : members;
    }

    private static bool[] Each(ReadOnlySpan<double> values, Func<double, bool> belongs)
    {
        bool[] members = new bool[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            members[i] = belongs(values[i]);
        }

        return members;
    }

    /// <summary>Of equals those that stand first in the scenario.</summary>
    private static bool[] Ranked(ReadOnlySpan<double> values, int count, bool descending)
    {
        double[] product = values.ToArray();
        IEnumerable<int> states = Enumerable.Range(0, product.Length).Where(i => !double.IsNaN(product[i]));
        bool[] members = new bool[product.Length];
        foreach (int state in (descending ? states.OrderByDescending(i => product[i]) : states.OrderBy(i => product[i])).Take(count))
        {
            members[state] = true;
        }

        return members;
    }

    private static bool[] Ever(IHistory run, string column, int last)
    {
        bool[] members = new bool[run.StateIds.Length];
        for (int year = 0; year <= last; year++)
        {
            ReadOnlySpan<double> values = run.States(column, year);
            for (int i = 0; i < members.Length; i++)
            {
                members[i] |= values[i] > 0;
            }
        }

        return members;
    }
}
