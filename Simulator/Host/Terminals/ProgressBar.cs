using Spectre.Console;
using WorldSystems.Engine.Model;

namespace WorldSystems.Host.Terminals;

/// <summary>A bar on standard error while a long piece of work runs, and nothing at all where no person watches.</summary>
public sealed class ProgressBar(Terminal terminal)
{
    /// <summary>Does <paramref name="work"/>, which reports the part done (0 to 1).</summary>
    public void Show(string title, Action<Action<double>> work)
    {
        if (!terminal.ShowsProgress)
        {
            work(_ => { });
            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                ProgressTask task = context.AddTask(Markup.Escape(title), maxValue: 1);
                work(part => task.Value = part);
            });
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
