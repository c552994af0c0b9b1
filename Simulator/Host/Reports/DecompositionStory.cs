using System.Globalization;
using WorldSystems.Experiments.Decomposition;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Terminals;
using WorldSystems.Host.Words;
using WorldSystems.Languages;

namespace WorldSystems.Host.Reports;

/// <summary>Tells a decomposition: a bar and a sentence for each force, the largest share first.</summary>
internal sealed class DecompositionStory(Terminal terminal, string scenario, StudyMeasure measure, DecompositionResult result)
{
    private const int BarWidth = 24;
    private readonly Vocabulary _vocabulary = Vocabulary.In(terminal.Words.Language);

    /// <summary>Writes it.</summary>
    public void Write(long runs, string folder)
    {
        terminal.Say($"{scenario}: {measure.Name}, means over {result.Seeds} seeds, {runs} runs");
        terminal.Say($"  at the start {Rounded.Of(result.Start)}; without any of these forces {Rounded.Of(result.Nobody)}; with all of them {Rounded.Of(result.Everybody)}");
        double longest = result.Shares.Max(share => Math.Abs(share.Share.Value));
        ForceShare[] ordered = [.. result.Shares.OrderByDescending(share => Math.Abs(share.Share.Value))];
        int width = ordered.Max(share => _vocabulary.Force(share.Name).Length);
        foreach (ForceShare share in ordered)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {_vocabulary.Force(share.Name).PadRight(width)}  {Signed(share.Share.Value),9}  {Bar(share.Share.Value, longest)}"));
        }

        terminal.Out.WriteLine();
        foreach (ForceShare share in ordered)
        {
            terminal.Out.WriteLine("  " + Sentence(share));
        }

        terminal.Out.WriteLine();
        terminal.Say($"The shares add up to the difference between the world with all and the world without any, {Signed(result.Everybody - result.Nobody)}.");
        if (!result.IsExact)
        {
            terminal.Say($"There are too many forces to try every set of them: orders were drawn.");
        }

        foreach (FailedWorld failure in result.Failures.Take(5))
        {
            terminal.Note(Of(failure, terminal.Words));
        }

        terminal.Say($"{Path.Combine(folder, "shapley.csv")}: draw it with the viewer");
    }

    /// <summary>A world that did not run to its end, in a line.</summary>
    public static FormattableString Of(FailedWorld failure, Speech words) => $"seed {failure.Seed}, {failure.Forces}: {words.OfEngine(failure.Why)}";

    private string Sentence(ForceShare share)
    {
        string name = _vocabulary.Force(share.Name);
        (double value, double low, double high) = share.Share;
        bool aloneShows = double.IsFinite(share.Alone) && !(Rounded.IsZero(share.Alone) && Rounded.IsZero(share.Last));
        string rest = double.IsFinite(share.Alone) ? " " + terminal.Words.Of($"Alone it adds {Signed(share.Alone)}, to all the others {Signed(share.Last)}.") : "";
        if (ShowsNothing(value, low, high))
        {
            return terminal.Words.Of($"{name} changes nothing measurable on the whole.") + (aloneShows ? rest : "");
        }

        return share.Share switch
        {
            { Low: > 0 } => terminal.Words.Of($"{name} raises it by {Rounded.Of(value)} ({Rounded.Of(low)} to {Rounded.Of(high)}).") + rest,
            { High: < 0 } => terminal.Words.Of($"{name} lowers it by {Rounded.Of(-value)} ({Rounded.Of(-high)} to {Rounded.Of(-low)}).") + rest,
            _ => terminal.Words.Of($"{name} makes no difference that can be told from luck: {Signed(value)} ({Signed(low)} to {Signed(high)}).") + rest,
        };
    }

    /// <summary>The share is certain enough to have a sign, or a whole interval, that no digit shows.</summary>
    private static bool ShowsNothing(double value, double low, double high) =>
        Rounded.IsZero(value) && (low > 0 || high < 0 || (Rounded.IsZero(low) && Rounded.IsZero(high)));

    private static string Signed(double value) => (value > 0 && !Rounded.IsZero(value) ? "+" : "") + Rounded.Of(value);

    private static string Bar(double value, double longest)
    {
        int length = longest > 0 ? (int)Math.Round(BarWidth * Math.Abs(value) / longest) : 0;
        string bar = new('█', length);
        return value < 0 ? bar.PadLeft(BarWidth) + "│" : new string(' ', BarWidth) + "│" + bar;
    }
}
