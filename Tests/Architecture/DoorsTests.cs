using Xunit;

namespace WorldSystems.Tests.Architecture;

/// <summary>Rooms use only what stands before them.</summary>
public sealed class DoorsTests
{
    public static TheoryData<string> Rooms => [.. Doors.Rooms];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void Room_UsesOnlyWhatStandsBeforeIt(string room) => Rule.Kept(Doors.Violations("WorldSystems", room));

    [Theory]
    [InlineData("Engine.Numerics", "Engine.Numerics.SeesModel")]
    [InlineData("Engine.Model", "Engine.Model.SeesKernel")]
    [InlineData("Engine.Kernel", "Engine.Kernel.SeesMeasures")]
    [InlineData("Engine.Measures", "Engine.Measures.Zones.SeesKernel")]
    [InlineData("Engine.Mechanisms", "Engine.Mechanisms.First.SeesScenarios")]
    [InlineData("Engine.Scenarios", "Engine.Scenarios.SeesSimulation")]
    [InlineData("Engine", "Engine.SeesTimelines")]
    [InlineData("Engine.Timelines", "Engine.Timelines.SeesExperiments")]
    [InlineData("Experiments", "Experiments.SeesHost")]
    [InlineData("Host", "Host.SeesCharts")]
    [InlineData("Charts", "Charts.SeesModel")]
    [InlineData("Languages", "Languages.SeesCharts")]
    [InlineData("Viewer", "Viewer.SeesHost")]
    [InlineData("Lab", "Lab.SeesHost")]
    public void Catches_GuiltyRoom(string room, string culprit)
    {
        string[] found = Doors.Violations(CompiledCode.Guilty, room);

        Assert.NotEmpty(found);
        Assert.All(found, description => Assert.StartsWith($"{CompiledCode.Guilty}.{culprit}", description, StringComparison.Ordinal));
    }

    [Fact]
    public void EveryRoom_HasGuiltyExample() =>
        Assert.All(Doors.Rooms, room => Assert.NotEmpty(Doors.Violations(CompiledCode.Guilty, room)));

    [Fact]
    public void EveryNamespace_IsRoom()
    {
        string[] programs = ["WorldSystems.Engine", "WorldSystems.Experiments", "WorldSystems.Host", "WorldSystems.Languages", "WorldSystems.Charts", "WorldSystems.Viewer", "WorldSystems.Lab"];
        IEnumerable<string> spaces = programs.SelectMany(CompiledCode.UsesIn).Select(use => use.Namespace).Distinct();

        Assert.All(spaces, space => Assert.Contains(Doors.Rooms, room =>
            room == "Engine" ? space == "WorldSystems.Engine" : CompiledCode.Within(space, $"WorldSystems.{room}")));
    }

    [Fact]
    public void Mechanisms_DoNotSeeEachOther() => Rule.Kept(Doors.ViolationsBetweenMechanisms("WorldSystems"));

    [Fact]
    public void Catches_MechanismThatSeesAnother()
    {
        string[] found = Doors.ViolationsBetweenMechanisms(CompiledCode.Guilty);

        Assert.Contains(found, description => description.Contains(".Second.SeesFirst ", StringComparison.Ordinal));
        Assert.Contains(found, description => description.Contains(".Second.Deeper.SeesFirstFromBelow ", StringComparison.Ordinal));
        Assert.All(found, description => Assert.Contains("Mechanisms.First.SeesScenarios", description, StringComparison.Ordinal));
    }
}
