using System.Globalization;
using WorldSystems.Experiments.Decomposition;
using WorldSystems.Experiments.Studies.Plans;
using WorldSystems.Host.Terminals;
using WorldSystems.Languages;

namespace WorldSystems.Host.Reports;

/// <summary>Tells a decomposition: a bar and a sentence for each mechanism, the largest share first.</summary>
internal sealed class DecompositionStory(Terminal terminal, string scenario, StudyMeasure measure, DecompositionResult result)
{
    private const int BarWidth = 24;
    private readonly Vocabulary _vocabulary = Vocabulary.In(terminal.Words.Language);

    /// <summary>Writes it.</summary>
    public void Write(long runs, string folder)
    {
        terminal.Say($"{scenario}: {measure.Name}, means over {result.Seeds} seeds, {runs} runs");
        terminal.Say($"  at the start {Rounded.Of(result.Start)}; without any mechanism {Rounded.Of(result.Nobody)}; with all of them {Rounded.Of(result.Everybody)}");
        double longest = result.Shares.Max(share => Math.Abs(share.Share.Value));
        MechanismShare[] ordered = [.. result.Shares.OrderByDescending(share => Math.Abs(share.Share.Value))];
        int width = ordered.Max(share => _vocabulary.Mechanism(share.Mechanism).Length);
        foreach (MechanismShare share in ordered)
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {_vocabulary.Mechanism(share.Mechanism).PadRight(width)}  {Signed(share.Share.Value),9}  {Bar(share.Share.Value, longest)}"));
        }

        terminal.Out.WriteLine();
        foreach (MechanismShare share in ordered)
        {
            terminal.Out.WriteLine("  " + Sentence(share));
        }

        terminal.Out.WriteLine();
        terminal.Say($"The shares add up to the difference that the mechanisms make, {Signed(result.Everybody - result.Nobody)}. Everything else is the kernel's: trade, learning and Engel's law.");
        if (!result.IsExact)
        {
            terminal.Say($"There are too many mechanisms to try every set of them: orders were drawn.");
        }

        foreach (string failure in result.Failures.Take(5))
        {
            terminal.Error.WriteLine(failure);
        }

        terminal.Say($"{Path.Combine(folder, "shapley.csv")}: draw it with the viewer");
    }

    private string Sentence(MechanismShare share)
    {
        string name = _vocabulary.Mechanism(share.Mechanism);
        FormattableString numbers = double.IsFinite(share.Alone)
            ? $"{Signed(share.Share.Value)} ({Signed(share.Share.Low)} to {Signed(share.Share.High)}): alone it adds {Signed(share.Alone)}, to all the others {Signed(share.Last)}"
            : (FormattableString)$"{Signed(share.Share.Value)} ({Signed(share.Share.Low)} to {Signed(share.Share.High)})";
        return share.Share switch
        {
            { Low: > 0 } => terminal.Words.Of($"{name} raises it by {terminal.Words.Of(numbers)}."),
            { High: < 0 } => terminal.Words.Of($"{name} lowers it by {terminal.Words.Of(numbers)}."),
            _ => terminal.Words.Of($"{name} makes no difference that can be told from luck: {terminal.Words.Of(numbers)}."),
        };
    }

    private static string Signed(double value) => (value > 0 ? "+" : "") + Rounded.Of(value);

    private static string Bar(double value, double longest)
    {
        int length = longest > 0 ? (int)Math.Round(BarWidth * Math.Abs(value) / longest) : 0;
        string bar = new('█', length);
        return value < 0 ? bar.PadLeft(BarWidth) + "│" : new string(' ', BarWidth) + "│" + bar;
    }
}
