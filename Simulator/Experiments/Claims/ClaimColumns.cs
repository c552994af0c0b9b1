using WorldSystems.Engine.Scenarios.Claims;

namespace WorldSystems.Experiments.Claims;

/// <summary>The columns that claims read, and those by which their states are found.</summary>
internal static class ClaimColumns
{
    /// <summary>Product per head, by which states are ranked.</summary>
    public const string Product = "gdp_per_capita";

    /// <summary>Population, the weight of a weighted mean.</summary>
    public const string Population = "population";

    /// <summary>Position in the world-system, as the number of <see cref="Engine.Measures.Zones.Zone"/>.</summary>
    public const string Zone = Engine.Timelines.StateColumns.ZoneName;

    /// <summary>Columns of states.csv.</summary>
    public static IEnumerable<string> OfStates(Claim claim)
    {
        if (claim.Of is null)
        {
            return [];
        }

        IEnumerable<string> columns = [claim.Metric, .. Finding(claim.Of), .. claim.AgainstOf is { } other ? Finding(other) : []];
        return claim.By == Aggregation.Weighted ? columns.Append(Population) : columns;
    }

    /// <summary>Columns of world.csv.</summary>
    public static IEnumerable<string> OfTheWorld(Claim claim) => claim.Of is null ? [claim.Metric] : [];

    private static IEnumerable<string> Finding(StateGroup group) => group.Rule switch
    {
        GroupRule.Core or GroupRule.Semi or GroupRule.Periphery => [Zone],
        GroupRule.Top or GroupRule.Bottom => [Product],
        GroupRule.Where or GroupRule.Ever => [group.Name],
        _ => [],
    };
}
