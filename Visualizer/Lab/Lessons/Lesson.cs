using System.Text;
using WorldSystems.Lab.Runs;
using WorldSystems.Lab.Words;

namespace WorldSystems.Lab.Lessons;

/// <summary>A lesson: predict, run, reveal, try. What comes of it is measured in the run, never written here.</summary>
/// <param name="Id">Name.</param>
/// <param name="Scenario">The scenario it runs.</param>
/// <param name="Measure">The column of world.csv that the question is about.</param>
/// <param name="TryKey">The key that the reader is asked to change.</param>
/// <param name="TryValue">To what.</param>
/// <param name="Title">Theory.</param>
/// <param name="Idea">What the theory says.</param>
/// <param name="Question">What will happen?</param>
/// <param name="Try">What to try next, and what to watch.</param>
public sealed record Lesson(string Id, string Scenario, string Measure, string TryKey, string TryValue, LabWord Title, LabWord Idea, LabWord Question, LabWord Try)
{
    private const double Noticeable = 0.1;

    /// <summary>The measure at the start and at the end of a run; NaN where it is not defined.</summary>
    public (double First, double Last) Of(FinishedRun run)
    {
        string[] lines = Encoding.UTF8.GetString(run.Files["world.csv"]).TrimEnd('\n').Split('\n');
        int column = Array.IndexOf(lines[0].Split(','), Measure);
        double[] values = column < 0 ? [] : [.. lines.Skip(1).Select(line => Number(line.Split(',')[column])).Where(double.IsFinite)];
        return values.Length == 0 ? (double.NaN, double.NaN) : (values[0], values[^1]);
    }

    /// <summary>What the measure did; null where it is not defined.</summary>
    public Outcome? OutcomeOf(FinishedRun run)
    {
        (double first, double last) = Of(run);
        double change = (last - first) / Math.Max(Math.Abs(first), 1e-9);
        return double.IsNaN(change) ? null : change > Noticeable ? Outcome.Rose : change < -Noticeable ? Outcome.Fell : Outcome.Stayed;
    }

    private static double Number(string cell) =>
        double.TryParse(cell, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out double value) ? value : double.NaN;
}
