using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using WorldSystems.Engine.Model.Parameters;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using WorldSystems.Lab.Shelf;

namespace WorldSystems.Lab.Drafts;

/// <summary>A scenario as it stands in the page: one that ships, or the reader's own text and table, with the changes made by sliders and switches.</summary>
/// <param name="Scenario">Name of the shipped scenario it began as.</param>
/// <param name="OwnText">The text where it is not the shipped one.</param>
/// <param name="Changes">Values that were changed, by key, as TOML.</param>
public sealed record Draft(string Scenario, string? OwnText, ImmutableSortedDictionary<string, string> Changes)
{
    /// <summary>The seed's key.</summary>
    public const string SeedKey = "random.seed";

    private const string StatesKey = "world.states";
    private const string GenerateSection = "world.generate";
    private const string Extension = ".toml";

    private static readonly ScenarioReaderOptions Options = new()
    {
        KnownStateColumns = [.. StateColumns.All.Concat(StateColumns.OfMechanisms).Select(column => column.Column.Name)],
        KnownWorldColumns = [.. WorldColumns.All.Concat(WorldColumns.OfMechanisms).Select(column => column.Column.Name)],
    };

    private string? _text;

    private Draft(Draft other) => (Scenario, OwnText, Changes, OwnName, OwnTable) = (other.Scenario, other.OwnText, other.Changes, other.OwnName, other.OwnTable);

    /// <summary>Name of the reader's own scenario file, without extension; null where it is a shipped one.</summary>
    public string? OwnName { get; init; }

    /// <summary>The reader's own table of states; null where there is none.</summary>
    public OwnTable? OwnTable { get; init; }

    /// <summary>The shipped scenario of that name, unchanged.</summary>
    public static Draft Of(string scenario) => new(scenario, null, ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));

    /// <summary>A scenario file of the reader's: where a shipped one has its name, a version of that.</summary>
    public static Draft OfFile(string fileName, string text)
    {
        string name = fileName.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? fileName[..^Extension.Length] : fileName;
        bool isShipped = ScenarioShelf.Shipped.Names.Contains(name);
        return Of(isShipped ? name : ScenarioShelf.DefaultName).WithText(text) with { OwnName = isShipped ? null : name };
    }

    /// <summary>The whole scenario: what is run, shown, edited and downloaded.</summary>
    public string Text => _text ??= Changes.Aggregate(OwnText ?? ScenarioShelf.Shipped.Text(Scenario) ?? "", Apply);

    /// <summary>Its name, without extension.</summary>
    public string Name => OwnName ?? Scenario;

    /// <summary>Name of the scenario file, for messages and downloads.</summary>
    public string FileName => Name + Extension;

    /// <summary>Reads it: a scenario, or every error with line and column.</summary>
    public ScenarioResult Read() => ReadBytes(Encoding.UTF8.GetBytes(Text));

    /// <summary>With a parameter set to a value.</summary>
    public Draft With(Parameter parameter, double value) =>
        With(parameter.Key, parameter.IsSwitch ? (value != 0 ? "true" : "false") : Decimal(value));

    /// <summary>With a key set to a value written as TOML.</summary>
    public Draft With(string key, string value) => this with { Changes = Changes.SetItem(key, value) };

    /// <summary>With another text, in which the changes so far already are.</summary>
    public Draft WithText(string text) => this with { OwnText = text.TrimStart('\uFEFF').ReplaceLineEndings("\n"), Changes = Changes.Clear() };

    /// <summary>
    /// With the reader's table of states. Where the text names a table of that file name it stays as it is; otherwise it names this one from
    /// now on, in the place of another table or of generated states.
    /// </summary>
    /// <param name="name">The table's path or file name.</param>
    /// <param name="csv">The table.</param>
    public Draft WithTable(string name, ReadOnlyMemory<byte> csv)
    {
        string? named = TomlEdit.TextOf(Text, StatesKey);
        if (named is not null && (named == name || named.EndsWith('/' + name, StringComparison.Ordinal)))
            return this with { OwnTable = new(named, csv) };
        string text = TomlEdit.Set(TomlEdit.WithoutSection(Text, GenerateSection), StatesKey, TomlEdit.Quoted(name));
        return WithText(text) with { OwnTable = new(name, csv) };
    }

    /// <summary>What is wrong with a scenario file of the reader's, the bytes taken as they came.</summary>
    internal ScenarioResult ReadBytes(ReadOnlyMemory<byte> toml) => ScenarioReader.Read(FileName, toml, new DraftFiles(OwnTable), null, Options);

    private static string Decimal(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) || text.Contains('E', StringComparison.Ordinal) ? text : text + ".0";
    }

    /// <summary>A parameter that somebody set stays set: scheduled changes of it go.</summary>
    private static string Apply(string text, KeyValuePair<string, string> change) =>
        TomlEdit.Set(TomlEdit.WithoutEvents(text, change.Key), change.Key, change.Value);
}
