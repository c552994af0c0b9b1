using WorldSystems.Engine.Numerics;

namespace WorldSystems.Engine.Measures;

/// <summary>Inequality between states in a positive quantity, such as product per head.</summary>
public static class Inequality
{
    /// <summary>
    /// Mean of the highest decile over the mean of the lowest; a decile is the max(1, floor(N / 10)) last or first states, each counting once.
    /// </summary>
    /// <param name="sorted">Values, lowest first.</param>
    public static double GapRatio(ReadOnlySpan<double> sorted)
    {
        int decile = Math.Max(1, sorted.Length / 10);
        return Lanes.Sum(sorted[^decile..]) / Lanes.Sum(sorted[..decile]);
    }

    /// <summary>Gini coefficient, each state counting once: 0 = all equal, (N - 1) / N = one has all (Gini 1912; Sen 1973).</summary>
    /// <param name="sorted">Values, lowest first.</param>
    public static double Gini(ReadOnlySpan<double> sorted)
    {
        double weighted = 0, total = 0;
        for (int k = 0; k < sorted.Length; k++)
        {
            weighted += ((2 * k) + 1 - sorted.Length) * sorted[k];
            total += sorted[k];
        }

        return Math.Max(0, weighted / (sorted.Length * total));
    }

    /// <summary>
    /// Gini coefficient with each state counting by its population: twice the area between the Lorenz curve and the diagonal. The same as
    /// the unweighted coefficient of a world in which each state stands there once per inhabitant.
    /// </summary>
    /// <param name="values">Values per head, by state.</param>
    /// <param name="weights">Population, by state.</param>
    /// <param name="order">States, lowest value first.</param>
    public static double Gini(ReadOnlySpan<double> values, ReadOnlySpan<double> weights, ReadOnlySpan<int> order)
    {
        double people = 0, income = 0, area = 0;
        foreach (int state in order)
        {
            double earned = weights[state] * values[state];
            area += weights[state] * (income + (earned / 2));
            income += earned;
            people += weights[state];
        }

        return Math.Max(0, 1 - (2 * area / (people * income)));
    }

    /// <summary>Theil's index T, each state counting once: mean of (x / mean) ln(x / mean), from 0 to ln N (Theil 1967, chapter 4).</summary>
    /// <param name="values">Positive values, by state.</param>
    /// <param name="logs">Their natural logarithms.</param>
    public static double Theil(ReadOnlySpan<double> values, ReadOnlySpan<double> logs)
    {
        double total = Lanes.Sum(values);
        double entropy = Lanes.Dot(values, logs) / total;
        return Math.Max(0, entropy - Elementary.Log(total / values.Length));
    }

    /// <summary>
    /// Theil's index with each state counting by its population, and its exact split into inequality within and between groups
    /// (Theil 1967, chapter 4; Shorrocks 1980).
    /// </summary>
    /// <param name="values">Positive values per head, by state.</param>
    /// <param name="logs">Their natural logarithms.</param>
    /// <param name="weights">Population, by state.</param>
    /// <param name="group">Group of each state, 0 to <see cref="TheilSplit.MostGroups"/> - 1.</param>
    public static TheilSplit Theil(ReadOnlySpan<double> values, ReadOnlySpan<double> logs, ReadOnlySpan<double> weights, ReadOnlySpan<int> group)
    {
        Span<double> people = stackalloc double[TheilSplit.MostGroups], income = stackalloc double[TheilSplit.MostGroups];
        people.Clear();
        income.Clear();
        double entropy = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double earned = weights[i] * values[i];
            people[group[i]] += weights[i];
            income[group[i]] += earned;
            entropy += earned * logs[i];
        }

        int groups = 0;
        double allPeople = 0, allIncome = 0, groupEntropy = 0;
        for (int g = 0; g < TheilSplit.MostGroups; g++)
        {
            if (people[g] > 0)
            {
                groups++;
                allPeople += people[g];
                allIncome += income[g];
                groupEntropy += income[g] * Elementary.Log(income[g] / people[g]);
            }
        }

        double within = (entropy - groupEntropy) / allIncome;
        double between = (groupEntropy / allIncome) - Elementary.Log(allIncome / allPeople);
        return new TheilSplit(Math.Max(0, within), groups > 1 ? Math.Max(0, between) : 0);
    }
}
