using WorldSystems.Charts.Words;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Figures;

/// <summary>Names of parameters for readers; a key that the vocabulary does not know stays as it is: untrusted text.</summary>
internal static class ParameterNames
{
    /// <summary>The name, as it stands beside a bar.</summary>
    public static string Of(Language language, string key) => Vocabulary.In(language).Parameter(key);

    /// <summary>The name within a sentence.</summary>
    public static string Quoted(Language language, string key) => language.Phrases.Format(Word.QuotedParameter, Of(language, key));

    /// <summary>The name with its key, where they differ.</summary>
    public static string WithKey(Language language, string key) => Of(language, key) is var name && name == key ? key : $"{name} ({key})";
}
