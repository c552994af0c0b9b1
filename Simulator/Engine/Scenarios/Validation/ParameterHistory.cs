using System.Collections.Immutable;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Validation;

/// <summary>The rules that tie parameters together hold at the start and after the events of each year.</summary>
internal static class ParameterHistory
{
    public static void Check(ScenarioText text, Values values, ImmutableArray<PlacedChange> changes, ErrorList errors)
    {
        int start = values.Integer("time.start_year");
        int last = values.Integer("time.years") - 1;
        int[] years = [.. changes.Select(c => c.Change.Year - start).Distinct()];
        ModelParameters inForce = values.Parameters();

        // Changes of the first year act before anything is lived with the scenario's own values.
        HashSet<ParameterRule> broken = [];
        for (int i = -1; i < years.Length; i++)
        {
            PlacedChange[] now = [.. changes.Where(c => i >= 0 && c.Change.Year - start == years[i])];
            inForce = now.Aggregate(inForce, (set, c) => c.Change.Parameter.With(set, c.Change.Value));
            int from = i < 0 ? 0 : years[i];
            int to = i + 1 < years.Length ? Math.Max(years[i + 1] - 1, from) : last;
            foreach (ParameterRule rule in ParameterRules.All.Where(r => r.Keys.All(values.IsSound)))
            {
                if (!rule.IsBroken(inForce, from, to))
                    broken.Remove(rule);
                else if (broken.Add(rule))
                    errors.Add(Blame(rule, values, now) ?? text.Start, rule.Problem(inForce), rule.Cure);
            }
        }
    }

    /// <summary>The last of the year's events that touches the rule, else the last of its values that the scenario gives.</summary>
    private static Place? Blame(ParameterRule rule, Values values, PlacedChange[] now)
    {
        foreach (PlacedChange change in now.Reverse())
        {
            if (rule.Keys.Contains(change.Change.Parameter.Key))
                return change.Place;
        }

        Place?[] given = [.. rule.Keys.Select(values.PlaceOf).Append(values.PlaceOf("time.years")).Where(p => p is not null)];
        return given.Where(p => p!.Value.Line == 0).Concat(given.OrderByDescending(p => p!.Value.Line)).FirstOrDefault();
    }
}
