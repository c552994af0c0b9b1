using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using NJsonSchema;
using Tomlyn.Parsing;
using Tomlyn.Syntax;
using WorldSystems.Engine.Scenarios;
using Xunit;

namespace WorldSystems.Tests.Engine.Scenarios;

public sealed class ScenarioSchemaTests
{
    private const string Good = """
        #:schema ./scenario.schema.json
        schema = 1
        name = "Good"
        sources = ["Wallerstein 1974"]
        [time]
        years = 100
        [world.generate]
        states = 12
        land_spread = 0
        [trade]
        border_cost = 3
        autarky = false
        [[events]]
        year = 1800
        set = "trade.autarky"
        value = true
        [[claims]]
        id = "gap-grows"
        theory = 1
        says = "The gap grows."
        source = "Wallerstein 1974"
        metric = "gdp_per_capita"
        of = "core"
        by = "sum"
        at = 1800
        against = 1750
        expect = "> 5x"
        fails_without = ["learning.rate=0"]
        [output]
        state_columns = ["technology"]
        """;

    [Fact]
    public void FileInTheRepository_IsUpToDate()
    {
        string file = Path.GetFullPath(Path.Combine(Folder(), "../../../scenarios/scenario.schema.json"));
        if (Environment.GetEnvironmentVariable("WORLDSYSTEMS_UPDATE_GOLDENS") == "1")
            File.WriteAllText(file, ScenarioSchema.Json());

        Assert.True(File.ReadAllText(file) == ScenarioSchema.Json(), $"{file} is out of date: run the tests with WORLDSYSTEMS_UPDATE_GOLDENS=1 and look at the difference.");
    }

    [Fact]
    public void IsTheSame_InKazakhstan() => Assert.Equal(ScenarioSchema.Json(), Cultures.InKazakhstan(ScenarioSchema.Json));

    [Fact]
    public async Task Accepts_WhatTheReaderAccepts()
    {
        Reading.Text(Good).Valid();

        Assert.Empty(await Complaints(Good));
    }

    [Theory]
    [InlineData("border_cost = 3", "border_cots = 3")]
    [InlineData("border_cost = 3", "border_cost = 201")]
    [InlineData("border_cost = 3", "border_cost = \"3\"")]
    [InlineData("border_cost = 3", "elasticity_raw = 1")]
    [InlineData("autarky = false", "autarky = 0")]
    [InlineData("schema = 1\n", "")]
    [InlineData("schema = 1\n", "schema = 2\n")]
    [InlineData("name = \"Good\"", "name = \"\"")]
    [InlineData("years = 100", "years = 0")]
    [InlineData("years = 100", "years = 1.5")]
    [InlineData("[time]", "[tim]")]
    [InlineData("[time]", "[world]\nstates = \"t.csv\"\n[time]")]
    [InlineData("set = \"trade.autarky\"", "set = \"trade.autarki\"")]
    [InlineData("year = 1800\n", "")]
    [InlineData("[\"technology\"]", "\"technology\"")]
    [InlineData("theory = 1", "theory = 20")]
    [InlineData("by = \"sum\"", "by = \"summ\"")]
    [InlineData("at = 1800", "at = 1800.5")]
    [InlineData("fails_without = [\"learning.rate=0\"]", "fails_without = [0]")]
    [InlineData("says = \"The gap grows.\"\n", "")]
    public async Task Rejects_WhatTheReaderRejects(string good, string bad)
    {
        string toml = Good.ReplaceLineEndings("\n").Replace(good, bad, StringComparison.Ordinal);
        Assert.NotEqual(Good, toml);
        Assert.NotEmpty(Reading.Text(toml).Errors);

        Assert.NotEmpty(await Complaints(toml));
    }

    [Fact]
    public void EveryKey_StandsInItsSectionWithMeaningAndRange()
    {
        JsonNode schema = JsonNode.Parse(ScenarioSchema.Json())!;
        foreach (ScenarioKey key in ScenarioKeys.All)
        {
            JsonNode node = key.Key.Split('.').Aggregate(schema, (at, part) => at["properties"]![part]!);

            Assert.StartsWith(key.Meaning, (string)node["description"]!, StringComparison.Ordinal);
            if (key.Type is KeyType.Number)
                Assert.Equal(key.Range.Maximum, (double)(node["maximum"] ?? node["exclusiveMaximum"])!);
        }
    }

    private static async Task<IEnumerable<string>> Complaints(string toml)
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ScenarioSchema.Json());
        return schema.Validate(Json(toml).ToJsonString()).Select(e => e.ToString());
    }

    private static JsonObject Json(string toml)
    {
        DocumentSyntax document = SyntaxParser.ParseStrict(toml);
        JsonObject root = [];
        Fill(root, document.KeyValues);
        foreach (TableSyntaxBase table in document.Tables)
        {
            JsonObject target = [];
            if (table is TableArraySyntax)
                ((JsonArray)(root[Name(table.Name)] ??= new JsonArray())).Add((JsonNode)target);
            else
                target = Name(table.Name).Split('.').Aggregate(root, (at, part) => (JsonObject)(at[part] ??= new JsonObject()));

            Fill(target, table.Items);
        }

        return root;
    }

    private static void Fill(JsonObject target, SyntaxList<KeyValueSyntax> pairs)
    {
        foreach (KeyValueSyntax pair in pairs)
            target[Name(pair.Key)] = Value(pair.Value!);
    }

    private static string Name(KeySyntax? key) => key!.ToString().Trim();

    private static JsonNode Value(ValueSyntax value) => value switch
    {
        StringValueSyntax text => text.Value!,
        IntegerValueSyntax number => number.Value,
        FloatValueSyntax number => number.Value,
        BooleanValueSyntax flag => flag.Value,
        ArraySyntax list => new JsonArray([.. list.Items.Select(i => Value(i.Value!))]),
        _ => throw new NotSupportedException(value.ToString()),
    };

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
