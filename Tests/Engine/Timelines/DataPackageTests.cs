using System.Text.Json;
using WorldSystems.Engine.Scenarios;
using WorldSystems.Engine.Timelines;
using Xunit;

namespace WorldSystems.Tests.Engine.Timelines;

public sealed class DataPackageTests
{
    [Fact]
    public void Describes_EveryFile_AndEveryColumn()
    {
        var files = TimelineFiles.Of(new OutputOptions { Flows = true });
        using JsonDocument package = JsonDocument.Parse(DataPackage.Json("Мир \"A\"", "What it shows.", files));
        JsonElement root = package.RootElement;
        Assert.Equal("Мир \"A\"", root.GetProperty("title").GetString());
        Assert.Equal("a", root.GetProperty("name").GetString());
        JsonElement[] resources = [.. root.GetProperty("resources").EnumerateArray()];
        Assert.Equal(["states.csv", "world.csv", "events.csv", "accounts.csv", "flows.csv"], resources.Select(r => r.GetProperty("path").GetString()));
        foreach ((JsonElement resource, TimelineFile file) in resources.Zip(files))
        {
            JsonElement schema = resource.GetProperty("schema");
            Assert.Equal(file.Columns.Select(c => c.Name), schema.GetProperty("fields").EnumerateArray().Select(f => f.GetProperty("name").GetString()));
            Assert.All(schema.GetProperty("fields").EnumerateArray(), field =>
            {
                Assert.NotEqual("", field.GetProperty("description").GetString());
                Assert.NotEqual("", field.GetProperty("unit").GetString());
                Assert.Contains(field.GetProperty("type").GetString(), new[] { "integer", "number", "string" });
            });
        }

        Assert.Equal(["year", "state"], resources[0].GetProperty("schema").GetProperty("primaryKey").EnumerateArray().Select(k => k.GetString()));
        Assert.False(resources[2].GetProperty("schema").TryGetProperty("primaryKey", out _));
    }

    [Fact]
    public void Name_OfAScenarioWithoutLatinLetters_HasAFallback()
    {
        using JsonDocument package = JsonDocument.Parse(DataPackage.Json("Дүние", "", []));
        Assert.Equal("world-systems-run", package.RootElement.GetProperty("name").GetString());
        Assert.False(package.RootElement.TryGetProperty("description", out _));
    }

    [Fact]
    public void ColumnNames_AreUniqueSnakeCase()
    {
        foreach (TimelineFile file in TimelineFiles.Of(new OutputOptions { Flows = true }))
        {
            Assert.Equal(file.Columns.Length, file.Columns.Select(c => c.Name).Distinct().Count());
            Assert.All(file.Columns, column => Assert.Matches("^[a-z][a-z_]*$", column.Name));
            Assert.All(file.PrimaryKey, key => Assert.Contains(file.Columns, column => column.Name == key));
        }
    }
}
