using System.Diagnostics;
using System.Globalization;
using WorldSystems.Engine;
using WorldSystems.Engine.Kernel;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Benchmarks;

/// <summary>
/// Where the time of a year goes with every mechanism on, step by step: microseconds a year of every step, and of the rest, the books and the watching itself.
/// Of several runs of the same world the least counts, step by step, for a busy machine only adds.
/// </summary>
internal static class StepTimes
{
    private const int Runs = 20;

    public static void Print(int states)
    {
        Scenario scenario = MechanismCatalogue.All.Aggregate(
            Worlds.Of(states) with { Parameters = new ModelParameters() },
            (s, m) => s with { Parameters = m.Description.Parameters[0].With(s.Parameters, 1) });
        List<Timed> steps = [];
        int years = 0;
        double least = double.PositiveInfinity;
        for (int run = 0; run <= Runs; run++)
        {
            int next = 0;
            steps.ForEach(step => step.Ticks = 0);
            var simulation = new Simulation(scenario, 0, MechanismCatalogue.All, step => new TimedStep(step, Take(steps, next++, step)));
            TimeSpan start = Environment.CpuUsage.TotalTime;
            for (years = 0; simulation.Step(); years++)
            {
            }

            least = Math.Min(least, (Environment.CpuUsage.TotalTime - start).TotalMicroseconds);
            steps.ForEach(step => step.Least = run == 0 ? step.Ticks : Math.Min(step.Least, step.Ticks));
        }

        double all = least / years, ofSteps = 0;
        Console.WriteLine("| step | us a year |");
        Console.WriteLine("|---|---|");
        foreach (Timed step in steps.OrderByDescending(step => step.Least))
        {
            double each = step.Least * 1e6 / Stopwatch.Frequency / years;
            ofSteps += each;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {step.Name} | {each:F2} |"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| books and watching | {all - ofSteps:F2} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| all | {all:F2} |"));
    }

    private static Timed Take(List<Timed> steps, int place, IStep step)
    {
        if (place == steps.Count)
        {
            steps.Add(new(step.Description.Name));
        }

        return steps[place];
    }

    private sealed record Timed(string Name)
    {
        public long Ticks { get; set; }

        public long Least { get; set; }
    }

    private sealed class TimedStep(IStep step, Timed timed) : IStep
    {
        public StepDescription Description => step.Description;

        public void Execute(World world)
        {
            long start = Stopwatch.GetTimestamp();
            step.Execute(world);
            timed.Ticks += Stopwatch.GetTimestamp() - start;
        }
    }
}
