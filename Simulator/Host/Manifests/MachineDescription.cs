using System.Runtime.InteropServices;

namespace WorldSystems.Host.Manifests;

/// <summary>The machine of a run. It must not matter: it is recorded so that a difference can be traced.</summary>
/// <param name="System">Operating system.</param>
/// <param name="Architecture">Processor architecture of the process.</param>
/// <param name="Runtime">.NET version.</param>
/// <param name="Processors">Processors the process may use.</param>
public sealed record MachineDescription(string System, string Architecture, string Runtime, int Processors)
{
    /// <summary>This machine.</summary>
    public static MachineDescription Current() => new(
        RuntimeInformation.OSDescription,
        RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
        RuntimeInformation.FrameworkDescription,
        Environment.ProcessorCount);
}
