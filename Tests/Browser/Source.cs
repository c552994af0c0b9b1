using System.Runtime.CompilerServices;

namespace WorldSystems.Tests.Browser;

/// <summary>Where the sources are.</summary>
internal static class Source
{
    /// <summary>The folder with the solution.</summary>
    public static string Top { get; } = Find();

    private static string Find([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));
}
