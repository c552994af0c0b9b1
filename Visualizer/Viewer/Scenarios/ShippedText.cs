namespace WorldSystems.Viewer.Scenarios;

/// <summary>What ships about scenarios, held by the program itself: a run's folder is enough, wherever it lies.</summary>
internal static class ShippedText
{
    private const string Folder = "scenarios/";
    private const string Scenario = ".toml";

    /// <summary>Names of the scenarios, without extension.</summary>
    public static IEnumerable<string> Scenarios { get; } =
        [.. typeof(ShippedText).Assembly.GetManifestResourceNames().Where(IsScenario).Select(name => name[Folder.Length..^Scenario.Length]).Order(StringComparer.Ordinal)];

    /// <summary>The text of a scenario.</summary>
    public static string? OfScenario(string name) => Read(name + Scenario);

    /// <summary>The names, descriptions and claims of all scenarios in a language other than English.</summary>
    public static string? Translations(string language) => Read(language + "/texts.toml");

    /// <summary>The page about a scenario, as Markdown.</summary>
    public static string? Note(string name, string language) => Read((language == "en" ? "" : language + "/") + name + ".md");

    private static bool IsScenario(string resource) =>
        resource.StartsWith(Folder, StringComparison.Ordinal) && resource.EndsWith(Scenario, StringComparison.Ordinal) && resource.LastIndexOf('/') < Folder.Length;

    private static string? Read(string name)
    {
        using var stream = typeof(ShippedText).Assembly.GetManifestResourceStream(Folder + name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
