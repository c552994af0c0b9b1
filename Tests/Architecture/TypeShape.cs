using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace WorldSystems.Tests.Architecture;

/// <summary>Sealed unless designed for inheritance: a public class is sealed, static or abstract.</summary>
internal static class TypeShape
{
    /// <summary>Public classes of a namespace and below that anybody may inherit without its author's having thought of it.</summary>
    public static string[] Violations(string space)
    {
        var rule = Classes().That().ResideInNamespaceMatching($@"^{space}(\.|$)").And().ArePublic().And().AreNotAbstract().Should().BeSealed();
        return [.. rule.Evaluate(CompiledCode.Architecture).Where(result => !result.Passed).Select(result => result.Description)];
    }
}
