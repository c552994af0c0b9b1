using System.Globalization;
using WorldSystems.Experiments.Facts;
using WorldSystems.Host.Words;
using WorldSystems.Languages;

namespace WorldSystems.Host.Reports;

/// <summary>The scores of facts as text: a line a fact, and below it a line a measure.</summary>
internal sealed class FactsTable(Speech words)
{
    private readonly Translations _facts = Vocabulary.In(words.Language).Facts;

    /// <summary>The lines.</summary>
    public IEnumerable<string> Lines(FactsReport report, FactScores scores)
    {
        yield return report.Run is { } run
            ? words.Of($"{report.Scenario}: facts of world history, the one run in {run} under seed {report.FirstSeed}")
            : words.Of($"{report.Scenario}: facts of world history, {report.Seeds} seeds from {report.FirstSeed}, median (5th to 95th percentile)");
        foreach (FactScore score in scores.Facts)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{score.Fact.Number,3}  {words.Word(score.Fact.Name),-58}  {Words(score)}");
            yield return $"     {_facts.Word(score.Fact.Band)} [{score.Fact.Source}]";
            foreach (FactPartScore part in score.Parts)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"       {_facts.Word(part.Part.Name),-37} {Measured(part),-42} {Band(part),-17} {Met(part)}").TrimEnd();
            }
        }

        int bonuses = scores.Bonuses.Count(), seen = scores.Bonuses.Count(score => score.Verdict == FactVerdict.Met);
        yield return words.Of($"{report.Met} of {report.Of} facts met ({report.CannotSpeak} cannot speak); {seen} of {bonuses} bonuses");
    }

    private string Words(FactScore score) => (score.Fact.IsBonus ? words.Word("bonus: ") : "") + words.Word(score.Verdict switch
    {
        FactVerdict.Met => "met",
        FactVerdict.NotMet => "not met",
        _ => "cannot speak",
    });

    private string Measured(FactPartScore part)
    {
        string unit = part.Part.Unit == "-" ? "" : " " + _facts.Word(part.Part.Unit);
        return part.Defined.IsEmpty
            ? (part.IsSilent ? "       -" : words.Word("    none"))
            : part.Values.Length == 1 ? $"{Rounded.Of(part.Median),8}{unit}"
            : words.Of($"{Rounded.Of(part.Median),8} ({Rounded.Of(part.Low)} to {Rounded.Of(part.High)}){unit}{Count(part)}");
    }

    /// <summary>How many runs have a value, where not all do.</summary>
    private string Count(FactPartScore part) => part.Defined.Length == part.Values.Length
        ? ""
        : words.Of($", {part.Defined.Length} runs");

    private string Band(FactPartScore part) => part.Part.Band switch
    {
        null => "",
        { } band when band == FactBand.Positive => words.Word("above 0"),
        { } band when band == FactBand.Negative => words.Word("below 0"),
        { High: double.PositiveInfinity } band => words.Of($"{Short(band.Low)} or more"),
        { Low: double.NegativeInfinity } band => words.Of($"{Short(band.High)} or less"),
        { } band => words.Of($"{Short(band.Low)} to {Short(band.High)}"),
    };

    private static string Short(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private string Met(FactPartScore part) => part.IsMet switch
    {
        true => words.Word("yes"),
        false => words.Word("no"),
        null => "",
    };
}
