using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Lab.Shelf;

namespace WorldSystems.Lab.Drafts;

/// <summary>A scenario as it stands in the page: one that ships, or the reader's own text, with the changes made by sliders and switches.</summary>
/// <param name="Scenario">Name of the scenario it began as.</param>
/// <param name="OwnText">The text where it is not the shipped one.</param>
/// <param name="Changes">Values that were changed, by key, as TOML.</param>
public sealed record Draft(string Scenario, string? OwnText, ImmutableSortedDictionary<string, string> Changes)
{
    /// <summary>The seed's key.</summary>
    public const string SeedKey = "random.seed";

    private static readonly ScenarioReaderOptions Options = new()
    {
        KnownStateColumns = [.. StateColumns.All.Concat(StateColumns.OfMechanisms).Select(column => column.Column.Name)],
        KnownWorldColumns = [.. WorldColumns.All.Concat(WorldColumns.OfMechanisms).Select(column => column.Column.Name)],
    };

    private string? _text;

    /// <summary>The shipped scenario of that name, unchanged.</summary>
    public static Draft Of(string scenario) => new(scenario, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>The whole scenario: what is run, shown, edited and downloaded.</summary>
    public string Text => _text ??= Changes.Aggregate(OwnText ?? ScenarioShelf.Shipped.Text(Scenario) ?? "", Apply);

    /// <summary>Name of the scenario file, for messages and downloads.</summary>
    public string FileName => Scenario + ".toml";

    /// <summary>Reads it: a scenario, or every error with line and column.</summary>
    public ScenarioResult Read() => ScenarioReader.Read(FileName, Encoding.UTF8.GetBytes(Text), ScenarioShelf.Shipped, null, Options);

    /// <summary>With a parameter set to a value.</summary>
    public Draft With(Parameter parameter, double value) =>
        With(parameter.Key, parameter.IsSwitch ? (value != 0 ? "true" : "false") : Decimal(value));

    /// <summary>With a key set to a value written as TOML.</summary>
    public Draft With(string key, string value) => new(Scenario, OwnText, Changes.SetItem(key, value));

    /// <summary>With another text, in which the changes so far already are.</summary>
    public Draft WithText(string text) => new(Scenario, text.ReplaceLineEndings("\n"), Changes.Clear());

    private static string Decimal(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) || text.Contains('E', StringComparison.Ordinal) ? text : text + ".0";
    }

    /// <summary>A parameter that somebody set stays set: scheduled changes of it go.</summary>
    private static string Apply(string text, KeyValuePair<string, string> change) =>
        TomlEdit.Set(TomlEdit.WithoutEvents(text, change.Key), change.Key, change.Value);
}
