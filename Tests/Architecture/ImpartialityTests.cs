using Xunit;

namespace WorldSystems.Tests.Architecture;

/// <summary>Nothing in a mechanism names a zone or a country.</summary>
public sealed class ImpartialityTests
{
    private const string File = "Simulator/Engine/Mechanisms/Some/Step.cs";

    [Fact]
    public void Mechanisms_UseNoZones() => Rule.Kept(Impartiality.UsesOfZones("WorldSystems"));

    [Fact]
    public void Catches_AMechanismThatAsksForZones() =>
        Assert.Equal(["SeesZones"], Impartiality.UsesOfZones(CompiledCode.Guilty).Select(use => use.User).Distinct());

    [Fact]
    public void Mechanisms_NameNoZoneAndNoCountry() => Rule.Kept(Impartiality.Names(SourceTree.Files));

    [Theory]
    [InlineData("if (isCore[i]) { }")]
    [InlineData("double semiPeriphery = 2;")]
    [InlineData("double gainOfPeriphery = 2;")]
    [InlineData("const int MOST_PERIPHERAL = 2;")]
    [InlineData("if (world.States.States[i].Id == \"britain\") { }")]
    [InlineData("var colony = Find(\"India\");")]
    [InlineData("double tariffOfUSA = 2;")]
    [InlineData("world.Published(\"zone\");")]
    [InlineData("double x = 1; // fine\ndouble core = 1;")]
    public void Catches_AName(string code) => Assert.Single(Impartiality.Names([new(File, code)]));

    [Theory]
    [InlineData("/// <summary>The core gains what the periphery loses.</summary>")]
    [InlineData("double score = 1, scores = 2, semicolon = 3; // Britain in its zone")]
    [InlineData("string argument = \"The core exports manufactures, the periphery raw materials; Britain, Korea.\";")]
    [InlineData("/* India\n core */ double t = 1;")]
    public void Spares_ProseAndOtherWords(string code) => Rule.Kept(Impartiality.Names([new(File, code)]));

    [Fact]
    public void Spares_OtherRooms() => Rule.Kept(Impartiality.Names([new("Simulator/Engine/Measures/Zones/Zone.cs", "enum Zone { Core }")]));
}
