using Xunit;

namespace WorldSystems.Tests.Architecture;

/// <summary>What the text of the house keeps to.</summary>
public sealed class SourceTests
{
    private static readonly SourceFile Project = new("House/Room/Room.csproj", "<RootNamespace>The.House</RootNamespace>");

    public static TheoryData<string> Rules => [.. SourceRules.ByName.Keys];

    /// <summary>Texts that break a rule, put together here so that this file does not.</summary>
    public static TheoryData<string, string, string> GuiltyFiles => new()
    {
        { "At most 350 lines", "House/Room/Long.cs", string.Concat(Enumerable.Repeat("//\n", 351)) },
        { "Namespace is folder", "House/Room/Corner/Lost.cs", Namespace("The.House") },
        { "Namespace is folder", "House/Room/Corner/Strange.cs", Namespace("The.House.Elsewhere") },
        { "Namespace is folder", "House/Room/Nowhere.cs", "class Nowhere;" },
        { "Nothing left undone", "House/Room/Later.cs", "// TO" + "DO: think" },
        { "Nothing left undone", "House/Room/Broken.cs", "// FIX" + "ME" },
        { "Nothing left undone", "House/Room/Crooked.cs", "// HA" + "CK around it" },
        { "Nothing left undone", "House/Room/Empty.cs", "throw new Not" + "ImplementedException();" },
        { "No machine paths", "notes.md", "see /wo" + "rk/shared/notes.md" },
        { "No machine paths", "notes.md", "(/ro" + "ot/.cache)" },
        { "No machine paths", "notes.md", "file:///ho" + "me/someone/run" },
        { "No machine paths", "notes.md", @"C:\Us" + @"ers\someone" },
        { "No registry hosts", "nuget.config", "https:" + "//registry.example.org/v3/index.json" },
        { "No registry hosts", "lock.json", "https:" + "//npm.artifactory.example.org/x.tgz" },
    };

    /// <summary>Texts that look like it and do not.</summary>
    public static TheoryData<string, string, string> InnocentFiles => new()
    {
        { "At most 350 lines", "House/Room/Long.cs", string.Concat(Enumerable.Repeat("//\n", 350)) },
        { "At most 350 lines", "scenarios/states/long.csv", string.Concat(Enumerable.Repeat("1,2\n", 3000)) },
        { "Namespace is folder", "House/Room/Here.cs", Namespace("The.House") },
        { "Namespace is folder", "House/Room/Corner/Here.cs", Namespace("The.House.Corner") },
        { "Namespace is folder", "House/Room/Program.cs", "return 0;" },
        { "Nothing left undone", "House/Room/Words.cs", "// mastodons" },
        { "No machine paths", "notes.md", "https://example.org/ho" + "me/page and network/wo" + "rk/shop" },
        { "No registry hosts", "notes.md", "https://www.nuget.org/packages/x" },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Source_KeepsRule(string rule) => Rule.Kept(SourceRules.ByName[rule](SourceTree.Files));

    [Theory]
    [MemberData(nameof(GuiltyFiles))]
    public void Catches_GuiltyFile(string rule, string path, string text) =>
        Assert.StartsWith(path, Assert.Single(SourceRules.ByName[rule]([Project, new(path, text)])), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(InnocentFiles))]
    public void Spares_InnocentFile(string rule, string path, string text) => Rule.Kept(SourceRules.ByName[rule]([Project, new(path, text)]));

    [Fact]
    public void Tree_HasCodeOfEveryProject() =>
        Assert.Equal(
            ["Simulator", "Tests", "Visualizer"],
            SourceTree.Files.Where(file => file.IsCSharp).Select(file => file.Path.Split('/')[0]).Distinct().Order(StringComparer.Ordinal));

    private static string Namespace(string name) => $"namespace {name};\n";
}
