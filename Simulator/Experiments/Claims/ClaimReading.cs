using WorldSystems.Engine.Scenarios.Claims;
using WorldSystems.Experiments.Histories;

namespace WorldSystems.Experiments.Claims;

/// <summary>Reads a claim from the runs of one seed.</summary>
/// <param name="claim">The claim.</param>
/// <param name="own">The run it is about, in which its states are found.</param>
/// <param name="control">The run of its control; null where it has none.</param>
internal sealed class ClaimReading(Claim claim, IHistory own, IHistory? control)
{
    /// <summary>What the seed gave.</summary>
    public ClaimObservation Read(ulong seed)
    {
        double observed = Value(own, claim.Of, claim.At);
        double? compared = Compared();
        double effect = claim.Expect.Effect(observed, compared);

        // Nothing is a multiple of zero.
        return new(seed, observed, compared, double.IsFinite(effect) ? effect : double.NaN);
    }

    private double? Compared() => claim switch
    {
        { Control: not null } => control is null ? double.NaN : Value(control, claim.Of, claim.At),
        { AgainstOf: { } others } => Value(own, others, claim.At),
        { Against: { } moment } => Value(own, claim.Of, new(moment)),
        _ => null,
    };

    private double Value(IHistory read, StateGroup? group, Period at)
    {
        int from = Index(at.From, own), to = Index(at.Last, own);
        double[] years = [.. Enumerable.Range(from, Math.Max(to - from + 1, 0)).Select(index => OfYear(read, group, index))];
        return years.Length == 0 ? double.NaN : at.To is null ? years[0] : WindowStatistics.Of(claim.Over, years);
    }

    private double OfYear(IHistory read, StateGroup? group, int index)
    {
        if (index < 0 || index >= read.Years)
        {
            return double.NaN;
        }

        if (group is null)
        {
            return read.World(claim.Metric)[index];
        }

        if (GroupMembers.In(own, group, YearOfMembers(group, index)) is not { } members)
        {
            return double.NaN;
        }

        ReadOnlySpan<double> population = claim.By == Aggregation.Weighted ? read.States(ClaimColumns.Population, index) : [];
        return StateAggregates.Of(claim.By, read.States(claim.Metric, index), members, population);
    }

    /// <summary>Who ever was something is known at the end of what is read, and is the same in all its years and in what they are compared with.</summary>
    private int YearOfMembers(StateGroup group, int index) => group switch
    {
        { FixedAt: { } moment } => Index(moment, own),
        { Rule: GroupRule.Ever } => Index(claim.At.Last, own),
        _ => index,
    };

    private static int Index(Moment moment, IHistory run) => moment.IndexIn(run.StartYear, run.Years);
}
