using WorldSystems.Charts.Timelines;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>The texts around a figure.</summary>
internal static class Captions
{
    /// <summary>All of them.</summary>
    /// <param name="language">Language.</param>
    /// <param name="source">The source line.</param>
    /// <param name="title">The finding.</param>
    /// <param name="subtitle">What is drawn.</param>
    /// <param name="sentences">The finding in numbers, and then what only those hear who do not see the picture.</param>
    /// <param name="shown">How many of the sentences stand under the picture; null for all.</param>
    public static FigureTexts Write(Language language, string source, string title, string subtitle, string[] sentences, int? shown = null)
    {
        var caption = string.Join(' ', sentences.Take(shown ?? sentences.Length));
        var description = string.Join(' ', [title + ".", subtitle, .. sentences]);
        return new FigureTexts(title, subtitle, caption, source, description, language.Phrases[Word.Year], language.Phrases[Word.NothingToDraw], language);
    }

    /// <summary>A name within a sentence.</summary>
    public static string AsPart(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>From which year to which.</summary>
    public static string Span(Phrases phrases, int first, int last) => phrases.Format(Word.SourceYears, Phrases.Year(first), Phrases.Year(last)) + ".";

    /// <summary>Program, scenario, seed.</summary>
    public static string Source(Phrases phrases, RunOrigin origin)
    {
        var run = Run(phrases, origin);
        var program = phrases.Format(Word.Source, origin.Version ?? "").TrimEnd();
        return run.Length > 0 ? program + ", " + run : program;
    }

    /// <summary>Scenario and seed, as far as they are known.</summary>
    public static string Run(Phrases phrases, RunOrigin origin)
    {
        var parts = new List<string>();
        if (origin.Scenario is not null)
            parts.Add(phrases.Format(Word.SourceScenario, origin.Scenario));
        if (origin.Seed is not null)
            parts.Add(phrases.Format(Word.SourceSeed, origin.Seed));
        return string.Join(", ", parts);
    }
}
