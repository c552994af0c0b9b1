using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Failures;

namespace WorldSystems.Host.Verbs;

/// <summary>A measure as the command line names it: a column of world.csv and a time.</summary>
internal static class MeasureArgument
{
    /// <summary>The measure.</summary>
    /// <exception cref="FailureException">There is no such column, or the time cannot be understood.</exception>
    public static StudyMeasure Read(string column, string at)
    {
        if (WorldColumns.Find(column) is null)
        {
            string? near = StudyMeasure.NearestColumn(column);
            throw FailureException.Usage(near is null
                ? (FormattableString)$"usage error: world.csv has no column '{column}'. 'worldsystems describe' lists its columns."
                : $"usage error: world.csv has no column '{column}'. Did you mean '{near}'?");
        }

        return StudyMeasure.Parse(column, at)
            ?? throw FailureException.Usage($"usage error: --at '{at}' is no time. Write start, end, a year, or a window like 1900-1999.");
    }

    /// <summary>The scenario has the years of a measure.</summary>
    /// <exception cref="FailureException">It has not.</exception>
    public static void Within(StudyMeasure measure, Scenario scenario)
    {
        (int start, int years) = (scenario.Time.StartYear, scenario.Time.Years);
        int first = measure.At.From.IndexIn(start, years), last = measure.At.Last.IndexIn(start, years);
        if (first < 0 || last >= years || first > last)
        {
            throw FailureException.Usage($"usage error: --at '{measure.At}' is not within the run, which goes from {start} to {start + years - 1}.");
        }
    }
}
