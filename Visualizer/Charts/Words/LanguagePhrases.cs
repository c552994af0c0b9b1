using WorldSystems.Languages;

namespace WorldSystems.Charts.Words;

/// <summary>The figures' texts of a language.</summary>
public static class LanguagePhrases
{
    extension(Language language)
    {
        /// <summary>The texts of figures and pages.</summary>
        public Phrases Phrases => Phrases.In(language);
    }
}
