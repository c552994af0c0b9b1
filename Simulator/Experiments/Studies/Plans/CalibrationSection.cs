using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios.Source;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>Reads <c>[calibrate]</c>. Its start takes the place of <c>[design]</c>, so that <c>sweep</c> can do the same first worlds.</summary>
internal sealed class CalibrationSection(TableFields fields, ErrorList errors)
{
    private const string Prefix = "calibrate.";

    /// <summary>The section; null without it.</summary>
    public CalibrationRule? Read(ScenarioText text)
    {
        if (!text.Sections.Any(section => section.Key == "calibrate" && !section.IsList) && !text.Entries.Any(entry => entry.Key.StartsWith(Prefix, StringComparison.Ordinal)))
            return null;

        CalibrationRule usual = new(fields.Integer("calibrate.accept") ?? 0);
        if (!fields.Has("calibrate.accept") && !text.IsDamaged)
            errors.Add(Place(text), "[calibrate] does not say how many facts an acceptable world meets", "Write accept = 16 below [calibrate]");

        if (text.Entries.FirstOrDefault(entry => entry.Key.StartsWith("design.", StringComparison.Ordinal)) is { } design)
            errors.Add(design.KeyPlace, "with [calibrate] its start is the design, and [design] has no place", "Take [design] out; write start = \"latin_hypercube\" below [calibrate] for another start");

        return usual with
        {
            Start = fields.Choice<CalibrationStart>("calibrate.start"),
            Points = fields.Integer("calibrate.points") ?? usual.Points,
            Rounds = fields.Integer("calibrate.rounds") ?? usual.Rounds,
            PointsARound = fields.Integer("calibrate.points_a_round") ?? usual.PointsARound,
            Keep = fields.Integer("calibrate.keep") ?? usual.Keep,
            Shrink = fields.Number("calibrate.shrink") ?? usual.Shrink,
            Seed = (ulong)(fields.Number("calibrate.seed") ?? usual.Seed),
        };
    }

    /// <summary>The design that a calibration starts from.</summary>
    public static StudyDesign Design(CalibrationRule rule) => new(rule.Start == CalibrationStart.Sobol ? DesignKind.Sobol : DesignKind.LatinHypercube) { Points = rule.Points, Seed = rule.Seed };

    /// <summary>What is searched are ranges.</summary>
    public void Check(ImmutableArray<Axis> axes, ScenarioText text)
    {
        if (axes.IsEmpty && text.List(PlanKeys.Axes).IsEmpty && !text.IsDamaged)
            errors.Add(Place(text), "[calibrate] has nothing to search", "Add [[axes]], each with a key, low and high");

        if (axes.FirstOrDefault(axis => axis.IsListed) is { } listed)
            errors.Add(Place(text), $"[calibrate] searches ranges, and the axis {Show.Text(listed.Key)} is a list of values", "Write low and high instead; try other mechanisms in a plan of their own, with set = [...]");
    }

    private static Place Place(ScenarioText text) => text.Sections.FirstOrDefault(section => section.Key == "calibrate")?.Place ?? text.Start;
}
