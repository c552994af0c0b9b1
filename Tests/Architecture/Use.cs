using Mono.Cecil;

namespace WorldSystems.Tests.Architecture;

/// <summary>One type uses a type or a member of a type: in its signatures, its attributes or its instructions.</summary>
internal sealed record Use(TypeDefinition By, MemberReference What)
{
    /// <summary>Namespace of the type that uses; a nested type has its outermost type's.</summary>
    public string Namespace { get; } = Outermost(By).Namespace;

    /// <summary>Name of the outermost type that uses: closures and iterators belong to the type they were written in.</summary>
    public string User => Outermost(By).Name;

    /// <summary>Full name of the type that is used, or whose member is, without its type arguments.</summary>
    public string Type { get; } = (What as TypeReference ?? What.DeclaringType).GetElementType().FullName;

    /// <summary>Name of the member that is used; empty for the type itself.</summary>
    public string Member => What is TypeReference ? "" : What.Name;

    /// <summary>Whether the code that uses was written by the compiler.</summary>
    public bool ByCompiler => By.CustomAttributes.Any(a => a.AttributeType.Name == "CompilerGeneratedAttribute");

    /// <inheritdoc/>
    public override string ToString() => $"{By.FullName} uses {Type}{(Member == "" ? "" : "." + Member)}";

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
