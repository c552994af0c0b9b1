using WorldSystems.Charts.Words;

namespace WorldSystems.Charts.Figures;

/// <summary>Names of measures for readers.</summary>
internal static class MeasureNames
{
    /// <summary>The name, or the word of the file where there is none: untrusted text.</summary>
    public static string Of(Phrases phrases, string measure) => measure switch
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

    /// <summary>The heading of a panel that shows it.</summary>
    public static string WithUnit(Phrases phrases, string measure) => measure switch
    {
        "gap_ratio" => phrases[Word.PanelRatio],
        "gdp_per_capita" => phrases[Word.MeasureProductUnit],
        _ => Of(phrases, measure),
    };
}
