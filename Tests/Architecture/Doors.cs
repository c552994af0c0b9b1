using ArchUnitNET.Fluent.Slices;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace WorldSystems.Tests.Architecture;

/// <summary>The rooms of the house and which way their doors open: a room may use what stands before it, and nothing else of the house.</summary>
internal static class Doors
{
    /// <summary>Rooms of the simulator, those on one row side by side without a door between them.</summary>
    private static readonly string[][] Simulator =
    [
        ["Engine.Numerics"],
        ["Engine.Model"],
        ["Engine.Kernel", "Engine.Measures"],
        ["Engine.Mechanisms"],
        ["Engine.Scenarios"],
        ["Engine"],
        ["Engine.Timelines", "Languages"],
        ["Experiments"],
        ["Host"],
    ];

    private static readonly string[][] Visualizer = [["Languages"], ["Charts"], ["Viewer"]];

    /// <summary>The page runs the engine itself, from the simulation down, and draws with the charts.</summary>
    private static readonly string[][] Page = [.. Simulator.TakeWhile(row => !row.Contains("Experiments")), ["Charts"], ["Lab"]];

    /// <summary>All rooms. "Engine" is the types in that very namespace: the simulation and those who watch it.</summary>
    public static IEnumerable<string> Rooms => Simulator.Concat(Visualizer).Concat(Page).SelectMany(row => row).Distinct();

    /// <summary>What types of <paramref name="room"/> use through a door that is shut.</summary>
    public static string[] Violations(string house, string room)
    {
        string[] shut = [.. Rooms.Where(other => other != room && !MayUse(room, other))];
        var rule = Types().That().ResideInNamespaceMatching(Pattern(house, room))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(string.Join('|', shut.Select(other => Pattern(house, other)))))
            .WithoutRequiringPositiveResults();
        return [.. rule.Evaluate(CompiledCode.Architecture).Where(result => !result.Passed).Select(result => result.Description)];
    }

    /// <summary>What a mechanism uses of another: they meet in the world and in the order of the plan.</summary>
    public static string[] ViolationsBetweenMechanisms(string house)
    {
        var rule = SliceRuleDefinition.Slices().Matching($"{house}.Engine.Mechanisms.(*)").Should().NotDependOnEachOther();
        return [.. rule.Evaluate(CompiledCode.Architecture).Where(result => !result.Passed).Select(result => result.Description)];
    }

    private static bool MayUse(string room, string other) => Before(Simulator, room, other) || Before(Visualizer, room, other) || (room == "Lab" && Before(Page, room, other));

    private static bool Before(string[][] rows, string room, string other)
    {
        int user = Array.FindIndex(rows, row => row.Contains(room)), used = Array.FindIndex(rows, row => row.Contains(other));
        return used >= 0 && used < user;
    }

    private static string Pattern(string house, string room) => room == "Engine" ? $@"^{house}\.Engine$" : $@"^{house}\.{room}(\.|$)";
}
