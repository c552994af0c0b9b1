using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using WorldSystems.Engine;
using WorldSystems.Engine.Scenarios;

namespace WorldSystems.Benchmarks;

/// <summary>
/// The engine against another implementation of MODEL.md in one run: both in turn, round after round, so that a machine that slows down slows
/// both. Prints medians of microseconds per simulated year and the median ratio of the pairs.
/// </summary>
internal static class Ratios
{
    private const int Rounds = 15;

    /// <param name="peer">Path of a program that answers <c>WORLD.toml --time --repeat K [--csv FILE]</c> with a line of JSON holding us_per_year and evals_per_year.</param>
    public static void Print(string peer)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("worldsystems-ratios-");
        try
        {
            Console.WriteLine("| N | files | us a year | peer | ratio (min to max) | evaluations a year | peer's | bytes allocated a year | share of measures and files |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
            foreach (int states in Worlds.Sizes)
            {
                Scenario scenario = Worlds.Of(states);
                string path = Worlds.Write(scenario, folder.FullName);
                double bare = Print(states, "no", double.NaN, () => Run(scenario), () => Peer(peer, path, ""));
                string ours = Path.Combine(folder.FullName, "ours.csv"), theirs = Path.Combine(folder.FullName, "theirs.csv");
                Print(states, "yes", bare, () => RunAndWrite(scenario, ours), () => Peer(peer, path, theirs));
            }

            var replicates = new Replicates();
            replicates.Run(Environment.ProcessorCount);
            double[] efficiency = [.. Enumerable.Range(0, 3).Select(_ => Seconds(() => replicates.Run(1)) / Seconds(() => replicates.Run(Environment.ProcessorCount)) / Environment.ProcessorCount).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"\n1000 replicates of 40 states x 250 years: {Environment.ProcessorCount} threads do {efficiency[1] * Environment.ProcessorCount:F2} times the work of one, efficiency {efficiency[1]:P0} ({efficiency[0]:P0} to {efficiency[2]:P0})"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Print(int states, string files, double bare, Func<Figure> ours, Func<Figure> peer)
    {
        (Figure Ours, Figure Peer)[] rounds = [.. Enumerable.Range(0, Rounds + 2).Select(_ => (ours(), peer())).Skip(2)];
        double[] ratios = [.. rounds.Select(r => r.Ours.Microseconds / r.Peer.Microseconds).Order()];
        double median = Median(rounds.Select(r => r.Ours.Microseconds));
        Figure first = rounds[0].Ours;
        string[] cells =
        [
            Cell(states, "F0"), files, Cell(median, "G3"), Cell(Median(rounds.Select(r => r.Peer.Microseconds)), "G3"),
            string.Create(CultureInfo.InvariantCulture, $"{ratios[Rounds / 2]:F2} ({ratios[0]:F2} to {ratios[^1]:F2})"),
            Cell(first.Evaluations, "F2"), Cell(rounds[0].Peer.Evaluations, "F2"), Cell(rounds[^1].Ours.Bytes, "F0"), Cell(1 - (bare / median), "P0"),
        ];
        Console.WriteLine("| " + string.Join(" | ", cells) + " |");
        return median;
    }

    private static string Cell(double value, string format) => double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>At least a quarter of a second of runs; bytes are those of the years after the first.</summary>
    private static Figure Run(Scenario scenario)
    {
        long evaluations = 0, years = 0, bytes = 0;
        var clock = Stopwatch.StartNew();
        do
        {
            var simulation = new Simulation(scenario);
            simulation.Step();
            long before = GC.GetAllocatedBytesForCurrentThread();
            years++;
            while (simulation.Step())
            {
                years++;
                evaluations += simulation.World.Clearing.Evaluations;
            }

            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
        }
        while (clock.ElapsedMilliseconds < 250);
        return new(clock.Elapsed.TotalMicroseconds / years, (double)evaluations / years, (double)bytes / years);
    }

    private static Figure RunAndWrite(Scenario scenario, string path)
    {
        long years = 0;
        var clock = Stopwatch.StartNew();
        do
        {
            using FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
            TimelineRun.WriteTwelveColumns(scenario, file);
            years += scenario.Time.Years + scenario.Time.WarmUp;
        }
        while (clock.ElapsedMilliseconds < 250);
        return new(clock.Elapsed.TotalMicroseconds / years, double.NaN, double.NaN);
    }

    private static Figure Peer(string program, string world, string csv)
    {
        string[] arguments = [world, "--time", "--repeat", "4", .. csv.Length > 0 ? (string[])["--csv", csv] : []];
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        using JsonDocument answer = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        return new(answer.RootElement.GetProperty("us_per_year").GetDouble(), answer.RootElement.GetProperty("evals_per_year").GetDouble(), double.NaN);
    }

    private static double Seconds(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        return clock.Elapsed.TotalSeconds;
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }

    private readonly record struct Figure(double Microseconds, double Evaluations, double Bytes);
}
