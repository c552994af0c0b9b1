using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Experiments.Calibration;
using WorldSystems.Experiments.Facts;
using WorldSystems.Host.Terminals;

namespace WorldSystems.Host.Reports;

/// <summary>Tells what a calibration found: the acceptable worlds, what is left of each range, and the facts that stay missed.</summary>
internal sealed class CalibrationStory(Terminal terminal, CalibrationResult result)
{
    /// <summary>Worlds beyond these are only in the file.</summary>
    private const int WorldsShown = 10;

    private readonly ImmutableArray<TriedWorld> _acceptable = result.Acceptable;

    /// <summary>Writes it.</summary>
    public void Write(string folder)
    {
        terminal.Say($"{result.Plan.Name}: {result.Worlds.Length} worlds under {result.Plan.Replicates} seeds each; {_acceptable.Length} meet {result.Plan.Calibration!.Accept} or more of {FactCatalogue.Required} facts");
        if (result.Ranked is [var best, ..])
        {
            Worlds(_acceptable.IsEmpty ? [best] : _acceptable);
            Ranges();
            Facts();
        }

        terminal.Out.WriteLine();
        foreach (string table in (string[])[CalibrationTables.Acceptable, CalibrationTables.Ranges, CalibrationTables.Facts, CalibrationTables.Worlds])
        {
            terminal.Out.WriteLine(Path.Combine(folder, table));
        }

        if (result.Failed > 0)
        {
            terminal.Note($"{result.Failed} worlds failed; the column 'failure' of {CalibrationTables.Worlds} says why.");
        }
    }

    private void Worlds(ImmutableArray<TriedWorld> worlds)
    {
        terminal.Out.WriteLine();
        if (_acceptable.IsEmpty)
        {
            terminal.Say($"no world is acceptable; the best:");
        }

        foreach (TriedWorld world in worlds.Take(WorldsShown))
        {
            WorldScore score = world.Score!;
            string missed = string.Join(", ", score.Missed);
            terminal.Say($"  world {world.Number}: {score.Met} facts met, distance {Rounded.Of(score.Distance)}, missed {(missed.Length > 0 ? missed : "-")}");
            terminal.Out.WriteLine("    " + string.Join(", ", result.Plan.Axes.Zip(world.Values, (axis, value) => $"{axis.Key} = {value}")));
        }

        if (worlds.Length > WorldsShown)
        {
            terminal.Say($"  ... {worlds.Length - WorldsShown} more worlds are in {CalibrationTables.Acceptable}");
        }
    }

    private void Ranges()
    {
        if (_acceptable.IsEmpty)
        {
            return;
        }

        terminal.Out.WriteLine();
        terminal.Say($"parameters among acceptable worlds, and the part of the searched range that they take:");
        foreach (AcceptableRange range in result.Ranges().OrderBy(range => range.Share))
        {
            string found = string.Create(CultureInfo.InvariantCulture, $"{Short(range.Low)} .. {Short(range.High)} ({Short(range.Axis.Low)} .. {Short(range.Axis.High)})");
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {range.Axis.Key,-44}{found,-40}{100 * range.Share,4:0} %  {Verdict(range.Verdict)}"));
        }
    }

    private string Verdict(Pinning verdict) => terminal.Words.Word(verdict switch
    {
        Pinning.Pinned => "pinned down",
        Pinning.Narrowed => "narrowed",
        Pinning.Open => "open",
        _ => "too few worlds to say",
    });

    /// <summary>The facts that acceptable worlds miss; without any, those that the best misses.</summary>
    private void Facts()
    {
        FactCount[] facts = [.. result.Facts()];
        int[] best = [.. result.Ranked[0].Score!.Missed];
        FactCount[] missed = [.. facts.Where(row => row.Speaking > 0 && (_acceptable.IsEmpty ? best.Contains(row.Fact.Number) : row.Acceptable < _acceptable.Length))];
        terminal.Out.WriteLine();
        if (missed.Length > 0)
        {
            terminal.Say($"facts that are missed:");
        }

        foreach (FactCount row in missed)
        {
            string name = terminal.Words.Word(row.Fact.Name);
            terminal.Say($"  {row.Fact.Number,3}  {name,-52}  met by {row.Acceptable} of {_acceptable.Length} acceptable worlds, {row.Worlds} of all {result.Ranked.Length}");
        }

        if (facts.Where(row => row.Speaking == 0).Select(row => row.Fact.Number).ToArray() is { Length: > 0 } silent)
        {
            terminal.Say($"the runs cannot speak of the facts {string.Join(", ", silent)}");
        }
    }

    private static string Short(double value) => value.ToString("G5", CultureInfo.InvariantCulture);
}
