using Microsoft.Extensions.Logging;

namespace WorldSystems.Host.Hosting;

/// <summary>A line a message on standard error. The console logger's queue, thread, formatters and configuration would double the time to start.</summary>
public sealed class StandardErrorLogging : ILoggerProvider
{
    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => new Lines(categoryName);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private sealed class Lines(string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Console.Error.WriteLine($"{logLevel}: {category}: {formatter(state, exception)}");
    }
}
