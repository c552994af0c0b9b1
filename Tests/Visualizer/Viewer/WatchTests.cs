using System.Diagnostics;
using WorldSystems.Viewer;
using Xunit;

namespace WorldSystems.Tests.Visualizer.Viewer;

public sealed class WatchTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("watch-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task DrawsAgain_WhenARunGoesOn_AndEndsWith130()
    {
        var folder = Path.Combine(_root, "run");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        using StringWriter output = new(), error = new();
        var watching = Task.Run(() => ViewerCommand.Run([folder, "--watch"], TextWriter.Synchronized(output), TextWriter.Synchronized(error), stop: stop.Token), stop.Token);
        RunSample.Write(_root, "run");
        var page = Path.Combine(folder, "report", "report.html");
        await Until(() => File.Exists(page));
        Assert.Contains("1750 to 1850", File.ReadAllText(page), StringComparison.Ordinal);

        // A row that is cut off is waited for, and the page stays.
        await File.AppendAllTextAsync(Path.Combine(folder, "world.csv"), "1860,3", TestContext.Current.CancellationToken);
        await Until(() => Said(error).Contains("Not yet, waiting: world.csv", StringComparison.Ordinal));
        Assert.Contains("1750 to 1850", File.ReadAllText(page), StringComparison.Ordinal);
        await File.AppendAllTextAsync(Path.Combine(folder, "world.csv"), ",0.4,1,1,3,2,1,0.8,0.9,0.5,0.1,1.5,0.7,3.2\n", TestContext.Current.CancellationToken);
        await Until(() => File.ReadAllText(page).Contains("1750 to 1860", StringComparison.Ordinal));

        await stop.CancelAsync();
        Assert.Equal(130, await watching);
    }

    [Theory]
    [InlineData("-INT")]
    [InlineData("-TERM")]
    public async Task AsAProcess_AnInterruptEndsIt_With130(string signal)
    {
        Signals.SkipWhereIgnored(signal);
        var folder = RunSample.Write(_root, "run");
        var program = Path.Combine(AppContext.BaseDirectory, "worldsystems-viewer.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, folder, "--watch"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        await Until(() => File.Exists(Path.Combine(folder, "report", "report.html")));
        Process.Start("kill", [signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!.Dispose();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
    }

    private static string Said(StringWriter writer)
    {
        lock (writer)
            return writer.ToString();
    }

    private static async Task Until(Func<bool> condition)
    {
        while (!condition())
            await Task.Delay(50, TestContext.Current.CancellationToken);
    }
}
