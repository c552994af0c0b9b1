using WorldSystems.Engine.Model;

namespace WorldSystems.Engine.Kernel;

/// <summary>One named step of the year: a few loops over columns that read like its equation.</summary>
public interface IStep
{
    /// <summary>What the step is, for <c>describe</c>.</summary>
    StepDescription Description { get; }

    /// <summary>Lives this step of <c>world.Year</c>.</summary>
    void Execute(World world);
}
