using Mono.Cecil;

namespace WorldSystems.Tests.Architecture;

/// <summary>
/// Observers read, never write. What writes the world is internal to the engine, so an observer keeps to the public members of the model
/// and of the matrices it holds; and what is public there must not write.
/// </summary>
internal static class Observers
{
    private const string Model = "WorldSystems.Engine.Model";
    private const string Matrix = "WorldSystems.Engine.Numerics.PackedSymmetricMatrix";

    /// <summary>Internal members that only read.</summary>
    private static readonly string[] Readers = ["World.get_Store", "ColumnStore.get_PaddedCount"];

    /// <summary>What the code in a namespace uses that could write the world.</summary>
    public static Use[] Violations(string space) => [.. CompiledCode.UsesIn(space).Where(use => WritesModel(use) || TakesReference(use))];

    /// <summary>Public members of the types in a namespace that let everybody write.</summary>
    public static string[] PublicWriters(string space) =>
    [
        .. CompiledCode.UsesIn(space).Select(use => use.By).Distinct().Where(IsPublic).SelectMany(type =>
            type.Fields.Where(IsWritable).Cast<MemberReference>().Concat(type.Methods.Where(LetsWrite))).Select(member => member.FullName),
    ];

    private static bool WritesModel(Use use) =>
        (CompiledCode.Within(use.Type, Model) || use.Type == Matrix)
        && use.What is MethodReference or FieldReference
        && !IsPublic(use.What)
        && !Readers.Contains(use.Type[(use.Type.LastIndexOf('.') + 1)..] + "." + use.Member);

    /// <summary>A read-only span becomes writable again by way of its reference.</summary>
    private static bool TakesReference(Use use) => use is
    {
        Type: "System.Runtime.InteropServices.MemoryMarshal" or "System.Runtime.CompilerServices.Unsafe",
        Member: "GetReference" or "AsRef" or "AsMemory" or "CreateSpan" or "TryGetArray",
    };

    private static bool IsPublic(MemberReference member) => member switch
    {
        MethodReference method => method.Resolve() is { IsPublic: true } found && IsPublic(found.DeclaringType),
        FieldReference field => field.Resolve() is { IsPublic: true } found && IsPublic(found.DeclaringType),
        TypeReference type => type.Resolve() is { } found && (found.IsPublic || (found.IsNestedPublic && IsPublic(found.DeclaringType))),
        _ => false,
    };

    private static bool IsWritable(FieldDefinition field) => field.IsPublic && !field.IsInitOnly && !field.HasConstant && !field.IsRuntimeSpecialName;

    private static bool LetsWrite(MethodDefinition method) => method.IsPublic && (IsSetter(method) || IsWritable(method.ReturnType));

    /// <summary>A setter, but not one that only object initializers call.</summary>
    private static bool IsSetter(MethodDefinition method) =>
        method.IsSetter && method.ReturnType is not RequiredModifierType { ModifierType.Name: "IsExternalInit" };

    private static bool IsWritable(TypeReference type) =>
        type is ByReferenceType or ArrayType || type.GetElementType().FullName is "System.Span`1" or "System.Memory`1";
}
