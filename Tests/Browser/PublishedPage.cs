using System.Net;
using Xunit;

namespace WorldSystems.Tests.Browser;

/// <summary>The published page, served on loopback as any static host would.</summary>
public sealed class PublishedPage : IDisposable
{
    private const string Switch = "WORLDSYSTEMS_BROWSER";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html",
        [".js"] = "text/javascript",
        [".css"] = "text/css",
        [".wasm"] = "application/wasm",
        [".svg"] = "image/svg+xml",
        [".json"] = "application/json",
    };

    private readonly HttpListener _listener;

    public PublishedPage()
    {
        for (var port = 20_000 + (Environment.ProcessId % 20_000); ; port++)
        {
            Address = $"http://127.0.0.1:{port}/";
            _listener = new HttpListener { Prefixes = { Address } };
            try
            {
                _listener.Start();
                break;
            }
            catch (HttpListenerException)
            {
                // Somebody has the port; a listener that failed to start is of no further use.
            }
        }

        _ = Task.Run(ServeAsync);
    }

    /// <summary>What was asked for and is not there.</summary>
    public System.Collections.Concurrent.ConcurrentBag<string> Lacking { get; } = [];

    /// <summary>Where it is served.</summary>
    public string Address { get; } = "";

    /// <summary>The published files.</summary>
    public static string Folder { get; } = Environment.GetEnvironmentVariable("WORLDSYSTEMS_LAB") ?? Path.Combine(Source.Top, "Visualizer/Lab/bin/Release/net10.0/publish/wwwroot");

    /// <summary>Chromium as Debian installs it.</summary>
    public static string Chromium => "/usr/bin/chromium";

    /// <summary>Skips the test, saying why, where there is nothing to test with.</summary>
    public static void SkipUnlessThere()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable(Switch) == "1", $"{Switch}=1 asks for the tests in a browser");
        Assert.SkipUnless(File.Exists(Chromium), $"there is no {Chromium}");
        Assert.SkipUnless(File.Exists(Path.Combine(Folder, "index.html")), $"the page is not published in {Folder}");
    }

    /// <inheritdoc/>
    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                Serve(await _listener.GetContextAsync());
            }
            catch (Exception failure) when (failure is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private void Serve(HttpListenerContext context)
    {
        string asked = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath).TrimStart('/');
        string path = Path.GetFullPath(Path.Combine(Folder, asked.Length == 0 ? "index.html" : asked));
        HttpListenerResponse response = context.Response;
        if (!path.StartsWith(Folder, StringComparison.Ordinal) || !File.Exists(path))
        {
            response.StatusCode = 404;
            Lacking.Add(asked);
            response.Close();
            return;
        }

        response.ContentType = Types.GetValueOrDefault(Path.GetExtension(path), "application/octet-stream");
        byte[] bytes = File.ReadAllBytes(path);
        response.Close(bytes, willBlock: true);
    }
}
