namespace WorldSystems.Engine.Scenarios.Source;

/// <summary>Where something stands: line and column are 1-based, or 0 where there is no file.</summary>
internal readonly record struct Place(string File, int Line, int Column);
