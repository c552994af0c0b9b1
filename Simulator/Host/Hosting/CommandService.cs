using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using WorldSystems.Host.Failures;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Hosting;

/// <summary>
/// Runs the command as the host's one piece of work. The host's lifetime owns SIGINT and SIGTERM and cancels the token. A background
/// service that throws would stop the host and exit 0, so nothing leaves <see cref="ExecuteAsync"/> but an exit code.
/// </summary>
public sealed partial class CommandService(
    CommandLine commandLine,
    CommandLineArguments arguments,
    ExitStatus status,
    Terminal terminal,
    IHostApplicationLifetime lifetime,
    ILogger<CommandService> logger) : BackgroundService
{
    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Factory.StartNew(
        () => Execute(stoppingToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private void Execute(CancellationToken cancellation)
    {
        try
        {
            status.Code = commandLine.Invoke(arguments.Values, cancellation);
            terminal.Out.Flush();
        }
#pragma warning disable CA1031 // The outermost frame of the program: every failure becomes an exit code here.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            status.Code = FailureReport.Write(failure, terminal);
        }
        finally
        {
            Ended(logger, status.Code);
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "ended with exit code {Code}")]
    private static partial void Ended(ILogger logger, int code);
}
