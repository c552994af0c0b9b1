using System.Collections.Frozen;
using System.Collections.Immutable;
using WorldSystems.Engine.Mechanisms;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Scenarios;

/// <summary>Every parameter that a scenario may set or an event may change: the kernel's, then those of the mechanisms.</summary>
public static class ScenarioParameters
{
    /// <summary>All parameters, in the order of a scenario file.</summary>
    public static ImmutableArray<Parameter> All { get; } =
        [.. ParameterCatalogue.All, .. MechanismCatalogue.All.SelectMany(m => m.Description.Parameters)];

    /// <summary>The parameters by key.</summary>
    public static FrozenDictionary<string, Parameter> ByKey { get; } = All.ToFrozenDictionary(p => p.Key, StringComparer.Ordinal);
}
