using Xunit;

namespace WorldSystems.Tests.Architecture;

/// <summary>Only Host and Viewer touch files, console and clock; the engine does nothing but compute.</summary>
public sealed class PowersTests
{
    private static readonly string[] Ambient = ["Files", "Network", "Console", "Environment", "Culture", "Clock", "Chance"];

    public static TheoryData<string, string> Lacking => new(
    [
        .. Powers.ByName.Keys.Select(power => ("WorldSystems.Engine", power)),
        .. Ambient.Select(power => ("WorldSystems.Experiments", power)),
        .. Ambient.Append("Threads").Select(power => ("WorldSystems.Charts", power)),
    ]);

    [Theory]
    [MemberData(nameof(Lacking))]
    public void Room_LacksPower(string room, string power) => Rule.Kept(Powers.Violations(room, power));

    [Theory]
    [InlineData("Files", "OpensFile", "OpensReader")]
    [InlineData("Network", "AsksNetwork")]
    [InlineData("Console", "Speaks")]
    [InlineData("Environment", "AsksMachine")]
    [InlineData("Culture", "FollowsCulture")]
    [InlineData("Clock", "AsksTime", "Measures")]
    [InlineData("Threads", "StartsThreads")]
    [InlineData("Chance", "ThrowsDice", "NamesByChance")]
    [InlineData("Inexact mathematics", "CallsLibrary", "CallsLibraryInLanes", "CallsLibraryByInterface")]
    [InlineData("Reflection", "MakesByName", "LooksForMembers", "BindsLate")]
    public void Catches_UseOfPower(string power, params string[] culprits) => Assert.Equal(
        culprits.Order(StringComparer.Ordinal),
        Powers.Violations($"{CompiledCode.Guilty}.Powers", power).Select(use => use.User).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("WorldSystems.Host")]
    [InlineData("WorldSystems.Viewer")]
    public void Programs_TouchFiles(string program) => Assert.NotEmpty(Powers.Violations(program, "Files"));
}
