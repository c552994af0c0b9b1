using System.Diagnostics;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>The programs beside the page.</summary>
internal static class Programs
{
    /// <summary>The Viewer as built.</summary>
    public static string Viewer { get; } = Environment.GetEnvironmentVariable("WORLDSYSTEMS_VIEWER") ?? Path.Combine(Source.Top, "Visualizer/Viewer/bin/Release/net10.0/worldsystems-viewer.dll");

    /// <summary>The simulator as built.</summary>
    public static string Simulator { get; } = Path.Combine(AppContext.BaseDirectory, "worldsystems.dll");

    /// <summary>Runs one to its end; the test fails where it does.</summary>
    public static async Task RunAsync(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await output + await error);
    }
}
