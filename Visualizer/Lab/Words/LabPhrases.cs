using WorldSystems.Languages;

namespace WorldSystems.Lab.Words;

/// <summary>The page's texts in one language.</summary>
public sealed class LabPhrases : Texts<LabWord>
{
    private static readonly Dictionary<string, LabPhrases> ByLanguage = Language.All.ToDictionary(language => language.Code, language => new LabPhrases(language));

    private LabPhrases(Language language)
        : base(language, typeof(LabPhrases).Assembly, "WorldSystems.Lab.Words")
    {
    }

    /// <summary>The texts in a language.</summary>
    public static LabPhrases In(Language language) => ByLanguage[language.Code];
}
