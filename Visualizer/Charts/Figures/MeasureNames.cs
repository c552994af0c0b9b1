using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>Names of measures for readers.</summary>
internal static class MeasureNames
{
    private static readonly string[] Known =
        ["gap_ratio", "gini", "theil", "openness", "terms_of_trade", "gdp_per_capita", "core_states", "semi_states", "periphery_states"];

    private static readonly string[] Counts = ["core_states", "semi_states", "periphery_states"];

    /// <summary>The name, with its time where it is a measure of a study (<c>gap_ratio_end</c>); the word of the file where there is none: untrusted text.</summary>
    public static string Of(Phrases phrases, string measure)
    {
        var (column, time) = Parts(measure);
        return time is null ? OfColumn(phrases, column) : $"{OfColumn(phrases, column)} ({Time(phrases, time)})";
    }

    /// <summary>The heading of a panel that shows it.</summary>
    public static string WithUnit(Phrases phrases, string measure)
    {
        var (column, time) = Parts(measure);
        var heading = column switch
        {
            "gap_ratio" => phrases[Word.PanelRatio],
            "gdp_per_capita" => phrases[Word.MeasureProductUnit],
            _ => OfColumn(phrases, column),
        };
        return time is null ? heading : $"{heading} ({Time(phrases, time)})";
    }

    /// <summary>A value of it: a number of states has no decimals that say nothing.</summary>
    public static string Value(Phrases phrases, string measure, double value) =>
        Counts.Contains(Parts(measure).Column) && !double.IsNaN(value) ? (Math.Round(value, 1) + 0.0).ToString("0.#", phrases.Language.Culture) : phrases.Number(value);

    /// <summary>The column of <c>world.csv</c> and what follows it.</summary>
    private static (string Column, string? Time) Parts(string measure) =>
        Known.FirstOrDefault(column => measure.StartsWith(column + "_", StringComparison.Ordinal)) is { } known ? (known, measure[(known.Length + 1)..]) : (measure, null);

    private static string Time(Phrases phrases, string time) => time switch
    {
        "end" => phrases[Word.MeasureAtEnd],
        "start" => phrases[Word.MeasureAtStart],
        _ => time.StartsWith("mean_", StringComparison.Ordinal) ? time["mean_".Length..].Replace('_', '–') : time.Replace('_', ' '),
    };

    private static string OfColumn(Phrases phrases, string measure) => measure switch
    {
        "gap_ratio" => phrases[Word.MeasureGap],
        "gini" => phrases[Word.MeasureGini],
        "theil" => phrases[Word.MeasureTheil],
        "openness" => phrases[Word.MeasureOpenness],
        "terms_of_trade" => phrases[Word.MeasureTerms],
        "gdp_per_capita" => phrases[Word.MeasureProduct],
        "core_states" => phrases[Word.MeasureCore],
        "semi_states" => phrases[Word.MeasureSemi],
        "periphery_states" => phrases[Word.MeasurePeriphery],
        _ => measure,
    };
}
