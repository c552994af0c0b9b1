using System.Globalization;
using WorldSystems.Engine.Measures.Zones;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Host.Runs;
using WorldSystems.Host.Terminals;
using WorldSystems.Host.Words;

namespace WorldSystems.Host.Reports;

/// <summary>A run in plain words: what happened, and where to look.</summary>
internal static class RunStory
{
    /// <summary>Words that a line has room for; the file has the rest.</summary>
    private const int MostEvents = 8;

    public static void Write(Terminal terminal, Scenario scenario, RunWriter.Outcome outcome, string folder)
    {
        foreach (FormattableString line in Lines(scenario, outcome, folder, terminal.Words))
        {
            terminal.Say(line);
        }
    }

    private static IEnumerable<FormattableString> Lines(Scenario scenario, RunWriter.Outcome outcome, string folder, Speech words)
    {
        (YearSummary start, YearSummary end) = (outcome.Summary.Start, outcome.Summary.End);
        RunSummary summary = outcome.Summary;
        yield return $"{scenario.Name}: {scenario.StateCount} states, {start.Year} to {end.Year}, seed {scenario.Seed} ({outcome.Manifest.DurationSeconds:0.0} s)";
        yield return $"";
        yield return $"  gap between the richest and the poorest tenth   {start.GapRatio:0.0} -> {end.GapRatio:0.0}";
        yield return $"  inequality between states (Gini)                {start.Gini:0.00} -> {end.Gini:0.00}";
        yield return $"  openness (exports / market income)              {start.Openness:0.00} -> {end.Openness:0.00}";
        if (double.IsFinite(summary.TermsOfTradeTrend))
        {
            yield return $"  terms of trade of raw materials                 {Defined(start.TermsOfTrade)} -> {Defined(end.TermsOfTrade)} ({summary.TermsOfTradeTrend:+0.00;-0.00;0.00} % a year from {summary.TrendFrom})";
        }

        yield return $"  zones                                           {Zones(start)} -> {Zones(end)}";
        if (double.IsFinite(summary.RankPersistence))
        {
            yield return $"  rank correlation of the first year with the last {summary.RankPersistence:0.00}";
        }

        if (!summary.Events.IsEmpty)
        {
            yield return $"  happened (events.csv) {Happened(summary)}";
        }

        yield return $"  richest at the end   {Names(summary.Richest, words)}";
        yield return $"  poorest at the end   {Names(summary.Poorest, words)}";
        yield return $"";
        yield return $"Files: {outcome.Folder}";
        yield return $"Picture: dotnet run -c Release --project Visualizer/Viewer -- {Quoted(folder)}";
    }

    private static string Happened(RunSummary summary) =>
        string.Join(", ", summary.Events.Take(MostEvents).Select(happened => string.Create(CultureInfo.InvariantCulture, $"{happened.Event} {happened.Times}"))) + (summary.Events.Length > MostEvents ? ", ..." : "");

    private static string Defined(double value) => double.IsFinite(value) ? value.ToString("0.00", CultureInfo.InvariantCulture) : "none (no trade)";

    private static FormattableString Zones(YearSummary year) => year.Groups == 1
        ? $"none"
        : (FormattableString)$"{year.Core} core, {year.SemiPeriphery} semi-periphery, {year.Periphery} periphery";

    private static string Names(IEnumerable<StateSummary> states, Speech words) => string.Join(", ", states.Select(state =>
        words.Of($"{state.Name} ({PerHead(state.GdpPerCapita)} a head{words.Word(ZoneOf(state))})")));

    /// <summary>Over thousands of years growth outruns plain figures.</summary>
    private static string PerHead(double product) => product.ToString(product < 1e6 ? "0.00" : "0.0E+0", CultureInfo.InvariantCulture);

    private static string ZoneOf(StateSummary state) => state.Zone switch
    {
        Zone.Core => ", core",
        Zone.SemiPeriphery => ", semi-periphery",
        Zone.Periphery => ", periphery",
        _ => "",
    };

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
