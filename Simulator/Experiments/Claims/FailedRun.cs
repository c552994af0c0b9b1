namespace WorldSystems.Experiments.Claims;

/// <summary>A run that could not go on.</summary>
/// <param name="World">The control's name, empty for the scenario itself.</param>
/// <param name="Seed">Its seed.</param>
/// <param name="Message">Why.</param>
public sealed record FailedRun(string World, ulong Seed, string Message);
