using System.Globalization;
using WorldSystems.Engine;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Benchmarks;

/// <summary>
/// What mechanisms cost: microseconds of processor time a simulated year with each of the catalogue alone and with all, and the ratio to the kernel
/// alone. With all on, a year of 40 states should cost at most four times the kernel's, in the default world with its shocks and without them.
/// Kinds take turns, round after round; the least of the rounds counts, for a busy machine only adds.
/// </summary>
internal static class MechanismRatios
{
    private const int Rounds = 9;
    private const double Milliseconds = 60;

    public static void Print()
    {
        Console.WriteLine("| N | shocks | mechanisms | us a year | ratio to the kernel | evaluations a year |");
        Console.WriteLine("|---|---|---|---|---|---|");
        foreach (int states in (int[])[40, 200])
        {
            foreach (double noise in (double[])[new LearningParameters().Noise, 0])
            {
                Print(Worlds.Of(states) with { Parameters = new ModelParameters { Learning = new() { Noise = noise } } }, noise);
            }
        }
    }

    private static void Print(Scenario kernel, double noise)
    {
        (string Name, Scenario Scenario)[] kinds =
        [
            ("none", kernel),
            .. MechanismCatalogue.All.Select(m => (m.Description.Name, On(kernel, m))),
            ("all", MechanismCatalogue.All.Aggregate(kernel, On)),
        ];
        (double Microseconds, double Evaluations)[] least = [.. kinds.Select(_ => (double.PositiveInfinity, 0.0))];
        for (int round = 0; round <= Rounds; round++)
        {
            for (int k = 0; k < kinds.Length; k++)
            {
                (double microseconds, double evaluations) = Time(kinds[k].Scenario);
                least[k] = (round == 0 ? least[k].Microseconds : Math.Min(least[k].Microseconds, microseconds), evaluations);
            }
        }

        for (int k = 0; k < kinds.Length; k++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| {kernel.StateCount} | {(noise > 0 ? "yes" : "no")} | {kinds[k].Name} | {least[k].Microseconds:F1} | {least[k].Microseconds / least[0].Microseconds:F2} | {least[k].Evaluations:F2} |"));
        }
    }

    private static Scenario On(Scenario scenario, IMechanism mechanism) => scenario with { Parameters = mechanism.Description.Parameters[0].With(scenario.Parameters, 1) };

    private static (double Microseconds, double Evaluations) Time(Scenario scenario)
    {
        long years = 0, evaluations = 0;
        TimeSpan start = Environment.CpuUsage.TotalTime;
        do
        {
            var simulation = new Simulation(scenario);
            while (simulation.Step())
            {
                years++;
                evaluations += simulation.World.Clearing.Evaluations;
            }
        }
        while ((Environment.CpuUsage.TotalTime - start).TotalMilliseconds < Milliseconds);
        return ((Environment.CpuUsage.TotalTime - start).TotalMicroseconds / years, (double)evaluations / years);
    }
}
