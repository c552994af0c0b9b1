using Mono.Cecil;
using Mono.Cecil.Cil;

namespace WorldSystems.Tests.Architecture;

/// <summary>Lists what the types of a compiled module use.</summary>
internal static class UseReader
{
    /// <summary>Every use, each once a type.</summary>
    public static IEnumerable<Use> Of(ModuleDefinition module) =>
        module.GetTypes().SelectMany(type => Of(type).DistinctBy(used => used.FullName).Select(used => new Use(type, used)));

    private static IEnumerable<MemberReference> Of(TypeDefinition type) =>
    [
        .. Types(type.BaseType),
        .. type.Interfaces.SelectMany(i => Types(i.InterfaceType)),
        .. Constraints(type),
        .. Attributes(type),
        .. type.Fields.SelectMany(f => Types(f.FieldType).Concat(Attributes(f))),
        .. type.Properties.SelectMany(Attributes),
        .. type.Events.SelectMany(Attributes),
        .. type.Methods.SelectMany(Of),
    ];

    private static IEnumerable<MemberReference> Of(MethodDefinition method) =>
    [
        .. Types(method.ReturnType),
        .. method.Parameters.SelectMany(p => Types(p.ParameterType).Concat(Attributes(p))),
        .. Constraints(method),
        .. Attributes(method),
        .. Attributes(method.MethodReturnType),
        .. method.HasBody ? Of(method.Body) : [],
    ];

    private static IEnumerable<MemberReference> Of(MethodBody body) =>
    [
        .. body.Variables.SelectMany(v => Types(v.VariableType)),
        .. body.ExceptionHandlers.SelectMany(h => Types(h.CatchType)),
        .. body.Instructions.SelectMany(i => Operand(i.Operand)),
    ];

    private static IEnumerable<MemberReference> Operand(object operand) => operand switch
    {
        TypeReference type => Types(type),
        GenericInstanceMethod call => [call.ElementMethod, .. Types(call.DeclaringType), .. call.GenericArguments.SelectMany(Types)],
        MethodReference call => [call, .. Types(call.DeclaringType)],
        FieldReference field => [field, .. Types(field.DeclaringType), .. Types(field.FieldType)],
        _ => [],
    };

    /// <summary>A type with the types it is made of: elements, type arguments, modifiers.</summary>
    private static IEnumerable<TypeReference> Types(TypeReference? type) => type switch
    {
        null or GenericParameter => [],
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Types)],
        IModifierType modified => [.. Types(modified.ElementType), .. Types(modified.ModifierType)],
        TypeSpecification made => Types(made.ElementType),
        _ => [type],
    };

    private static IEnumerable<MemberReference> Constraints(IGenericParameterProvider generic) =>
        generic.GenericParameters.SelectMany(p => p.Constraints).SelectMany(c => Types(c.ConstraintType));

    private static IEnumerable<MemberReference> Attributes(ICustomAttributeProvider code) =>
        code.CustomAttributes.SelectMany(a => Types(a.AttributeType)
            .Concat(a.ConstructorArguments.Select(argument => argument.Value).OfType<TypeReference>().SelectMany(Types)));
}
