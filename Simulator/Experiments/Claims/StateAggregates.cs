using WorldSystems.Engine.Scenarios.Claims;

namespace WorldSystems.Experiments.Claims;

/// <summary>From the values of states to one number; states without a value are left out, and without any left the number is NaN.</summary>
internal static class StateAggregates
{
    /// <summary>The number.</summary>
    /// <param name="by">Which.</param>
    /// <param name="values">A value a state.</param>
    /// <param name="members">Who counts.</param>
    /// <param name="population">Weights; read for <see cref="Aggregation.Weighted"/> alone.</param>
    public static double Of(Aggregation by, ReadOnlySpan<double> values, ReadOnlySpan<bool> members, ReadOnlySpan<double> population)
    {
        double[] own = Defined(values, members, true);
        return by switch
        {
            Aggregation.Count => members.Count(true),
            Aggregation.Sum => Sum(own, members.Count(true)),
            Aggregation.Share => Sum(own, members.Count(true)) / (own.Sum() + Defined(values, members, false).Sum()),
            Aggregation.Weighted => Weighted(values, members, population),
            Aggregation.Gap => Mean(own) / Mean(Defined(values, members, false)),
            Aggregation.Min => own.Length > 0 ? own.Min() : double.NaN,
            Aggregation.Max => own.Length > 0 ? own.Max() : double.NaN,
            _ => Mean(own),
        };
    }

    private static double[] Defined(ReadOnlySpan<double> values, ReadOnlySpan<bool> members, bool isMember)
    {
        List<double> defined = [];
        for (int i = 0; i < values.Length; i++)
        {
            if (members[i] == isMember && !double.IsNaN(values[i]))
            {
                defined.Add(values[i]);
            }
        }

        return [.. defined];
    }

    private static double Mean(double[] values) => values.Length > 0 ? values.Average() : double.NaN;

    /// <summary>Nobody has nothing; states without a value have an unknown sum.</summary>
    private static double Sum(double[] values, int members) => values.Length == 0 && members > 0 ? double.NaN : values.Sum();

    private static double Weighted(ReadOnlySpan<double> values, ReadOnlySpan<bool> members, ReadOnlySpan<double> weights)
    {
        double sum = 0, weight = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (members[i] && !double.IsNaN(values[i]))
            {
                sum += weights[i] * values[i];
                weight += weights[i];
            }
        }

        return sum / weight;
    }
}
