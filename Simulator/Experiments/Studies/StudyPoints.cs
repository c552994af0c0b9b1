using System.Collections.Immutable;
using WorldSystems.Experiments.Designs;
using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Studies;

/// <summary>The points of a plan, each found by its place.</summary>
internal sealed class StudyPoints
{
    private readonly StudyPlan _plan;
    private readonly Factorial? _factorial;
    private readonly IDesign? _design;

    public StudyPoints(StudyPlan plan)
    {
        _plan = plan;
        (int axes, StudyDesign design) = (plan.Axes.Length, plan.Design);
        _factorial = design.Kind == DesignKind.Factorial && axes > 0 ? new Factorial([.. plan.Axes.Select(axis => axis.Levels)]) : null;
        _design = design.Kind switch
        {
            DesignKind.LatinHypercube => new LatinHypercube(design.Points, axes, design.Seed),
            DesignKind.Sobol => new SobolSequence(design.Points, axes, seed: design.Seed),
            DesignKind.SobolIndices => new SaltelliDesign(axes, design.Points, design.Seed),
            DesignKind.Morris => new MorrisTrajectories(axes, design.Trajectories, design.Seed, design.Levels),
            _ => null,
        };
    }

    /// <summary>How many there are; a plan without axes has one, the scenario as it is.</summary>
    public long Count => _design?.Count ?? _factorial?.Count ?? Math.Max(1, _plan.Rows.Length);

    /// <summary>The values of the axes at a point, in order.</summary>
    public ImmutableArray<string> At(long point)
    {
        if (_factorial is not null)
        {
            var levels = new int[_plan.Axes.Length];
            _factorial.Levels(point, levels);
            return [.. _plan.Axes.Select((axis, i) => axis.Level(levels[i]))];
        }

        if (_design is not null)
        {
            double[] parts = _design.Point(point);
            return [.. _plan.Axes.Select((axis, i) => axis.AtPart(parts[i]))];
        }

        return _plan.Rows.IsEmpty ? [] : _plan.Rows[(int)point];
    }
}
