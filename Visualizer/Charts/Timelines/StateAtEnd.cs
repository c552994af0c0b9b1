namespace WorldSystems.Charts.Timelines;

/// <summary>A state in the last year of a run.</summary>
/// <param name="Name">Its name as the file has it: untrusted text.</param>
/// <param name="Zone">Its zone.</param>
/// <param name="ProductPerHead">Product per head, NaN where undefined.</param>
public sealed record StateAtEnd(string Name, Zone Zone, double ProductPerHead);
