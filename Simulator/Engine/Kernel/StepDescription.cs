using System.Collections.Immutable;

namespace WorldSystems.Engine.Kernel;

/// <summary>A step of the year as <c>describe</c> prints it.</summary>
/// <param name="Name">Short name.</param>
/// <param name="Equation">The equation in plain text.</param>
/// <param name="Source">Author and year.</param>
/// <param name="Reads">Quantities read.</param>
/// <param name="Writes">Quantities written.</param>
public sealed record StepDescription(string Name, string Equation, string Source, ImmutableArray<string> Reads, ImmutableArray<string> Writes)
{
    /// <summary>Whether the step also runs in the warm-up (steps 1 to 7 of MODEL.md do).</summary>
    public bool ActsInWarmUp { get; init; } = true;
}
