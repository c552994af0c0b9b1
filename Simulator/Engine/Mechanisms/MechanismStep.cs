using WorldSystems.Engine.Kernel;

namespace WorldSystems.Engine.Mechanisms;

/// <summary>A step of a mechanism and its place in the year.</summary>
/// <param name="Phase">When.</param>
/// <param name="Step">What.</param>
public sealed record MechanismStep(Phase Phase, IStep Step);
