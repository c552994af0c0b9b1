using Spectre.Console;
using WorldSystems.Engine.Model;

namespace WorldSystems.Host.Terminals;

/// <summary>A bar on standard error while a long piece of work runs, and nothing at all where no person watches.</summary>
public sealed class ProgressBar(Terminal terminal)
{
    /// <summary>Shows nothing.</summary>
    public static ProgressBar None { get; } = new(new Terminal(TextWriter.Null, TextWriter.Null));

    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BetweenDrawings = TimeSpan.FromSeconds(0.5);

    /// <summary>Does <paramref name="work"/>, which reports the part done (0 to 1).</summary>
    public void Show(string title, Action<Action<double>> work)
    {
        if (!terminal.ShowsProgress)
        {
            work(_ => { });
            return;
        }

        Draw(title, task => work(part => task.Value = part));
    }

    private void Draw(string title, Action<ProgressTask> work)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                work(context.AddTask(Markup.Escape(title), maxValue: 1));
            });
    }

    /// <summary>
    /// Does <paramref name="work"/>, which reports the part done (0 to 1) and a line that says more. Where no person watches, the line goes to the
    /// log from time to time: batch systems keep that.
    /// </summary>
    public void ShowLines(string title, TimeProvider clock, Action<Action<double, Func<string>>> work)
    {
        long start = clock.GetTimestamp();
        TimeSpan next = BetweenLines;
        if (!terminal.ShowsProgress)
        {
            work((_, line) =>
            {
                if (clock.GetElapsedTime(start) >= next)
                {
                    next += BetweenLines;
                    terminal.Error.WriteLine($"{title}: {line()}");
                }
            });
            return;
        }

        TimeSpan drawn = TimeSpan.Zero;
        Draw(title, task => work((part, line) =>
        {
            task.Value = part;
            if (clock.GetElapsedTime(start) - drawn > BetweenDrawings)
            {
                drawn = clock.GetElapsedTime(start);
                task.Description = Markup.Escape($"{title}: {line()}");
            }
        }));
    }

    /// <summary>An observer that reports every hundredth part of a run: more often would cost more than it shows.</summary>
    public static IYearObserver Observer(int years, Action<double> report) => new YearCounter(years, report);

    private sealed class YearCounter(int years, Action<double> report) : IYearObserver
    {
        private int _percent = -1;

        public void OnYear(World world)
        {
            double part = (world.Year.Index + 1.0) / years;
            int percent = (int)(100 * part);
            if (percent != _percent)
            {
                _percent = percent;
                report(part);
            }
        }
    }
}
