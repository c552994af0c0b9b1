using System.Diagnostics;
using WorldSystems.Host;

namespace WorldSystems.Tests.Host;

/// <summary>The built program as users start it.</summary>
internal static class ProgramProcess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Process Start(string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        ProcessStartInfo info = new("dotnet", [typeof(ExitCode).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            info.Environment[name] = value;
        }

        return Process.Start(info)!;
    }

    public static (int Code, string Out, string Error) Run(string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        using Process process = Start(folder, environment, arguments);
        return Finish(process);
    }

    public static (int Code, string Out, string Error) Finish(Process process)
    {
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill();
            throw new TimeoutException("The program did not end.");
        }

        Task.WaitAll(output, error);
        return (process.ExitCode, output.Result, error.Result);
    }
}
