using ArchUnitNET.Loader;
using Mono.Cecil;

namespace WorldSystems.Tests.Architecture;

/// <summary>The assemblies the rules look at, each loaded once: types and their dependencies for the doors, instructions for the rest.</summary>
internal static class CompiledCode
{
    /// <summary>Namespace below which the examples repeat the rooms of the house, each breaking a rule.</summary>
    public const string Guilty = "WorldSystems.Tests.Architecture.Guilty";

    private static readonly System.Reflection.Assembly[] Assemblies =
    [
        typeof(WorldSystems.Engine.Simulation).Assembly,
        typeof(WorldSystems.Experiments.Ensembles.Ensemble).Assembly,
        typeof(WorldSystems.Host.ExitCode).Assembly,
        typeof(WorldSystems.Languages.Language).Assembly,
        typeof(WorldSystems.Charts.Figures.Figure).Assembly,
        typeof(WorldSystems.Viewer.ExitCodes).Assembly,
        typeof(WorldSystems.Lab.Drafts.Draft).Assembly,
        typeof(CompiledCode).Assembly,
    ];

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Types = new(() => new ArchLoader().LoadAssemblies(Assemblies).Build());

    private static readonly Lazy<Use[]> AllUses = new(() => [.. Assemblies.Select(Read).SelectMany(UseReader.Of)]);

    /// <summary>All types and what they depend on.</summary>
    public static ArchUnitNET.Domain.Architecture Architecture => Types.Value;

    /// <summary>Everything that the types in a namespace and below use.</summary>
    public static Use[] UsesIn(string space)
    {
        Use[] uses = [.. AllUses.Value.Where(use => Within(use.Namespace, space))];
        return uses.Length > 0 ? uses : throw new ArgumentException($"no code in {space}: a rule about it would say nothing", nameof(space));
    }

    /// <summary>Whether a namespace is another or stands below it.</summary>
    public static bool Within(string space, string outer) =>
        space.StartsWith(outer, StringComparison.Ordinal) && (space.Length == outer.Length || space[outer.Length] == '.');

    private static ModuleDefinition Read(System.Reflection.Assembly assembly)
    {
        var resolver = new DefaultAssemblyResolver();
        resolver.AddSearchDirectory(Path.GetDirectoryName(assembly.Location));
        return ModuleDefinition.ReadModule(assembly.Location, new() { AssemblyResolver = resolver });
    }
}
