namespace WorldSystems.Host.Hosting;

/// <summary>The arguments the process was started with.</summary>
public sealed record CommandLineArguments(IReadOnlyList<string> Values);
