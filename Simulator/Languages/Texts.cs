using System.Globalization;
using System.Reflection;
using System.Resources;

namespace WorldSystems.Languages;

/// <summary>The texts of one assembly in one language, and the language's way of writing numbers.</summary>
/// <typeparam name="TKey">The keys: every language's resources have a text for each, with the same placeholders <c>{0}</c>, <c>{1}</c>...</typeparam>
/// <param name="language">The language.</param>
/// <param name="assembly">The assembly that holds the resources.</param>
/// <param name="name">Name of the resources without language and extension, such as <c>WorldSystems.Charts.Words</c>.</param>
public abstract class Texts<TKey>(Language language, Assembly assembly, string name)
    where TKey : struct, Enum
{
    private readonly ResourceManager _resources = new($"{name}.{language.Code}", assembly);

    /// <summary>Their language.</summary>
    public Language Language { get; } = language;

    /// <summary>The text of a key.</summary>
    /// <exception cref="MissingManifestResourceException">The language lacks it.</exception>
    public string this[TKey key] => _resources.GetString(key.ToString(), CultureInfo.InvariantCulture)
        ?? throw new MissingManifestResourceException($"No text for {key}.");

    /// <summary>The text of a key with its placeholders filled.</summary>
    public string Format(TKey key, params object[] values) => string.Format(Language.Culture, this[key], values);
}
