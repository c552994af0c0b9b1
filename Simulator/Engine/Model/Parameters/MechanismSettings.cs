using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace WorldSystems.Engine.Model.Parameters;

/// <summary>The parameters of all mechanisms, one record of each type; what was never set has its defaults.</summary>
public sealed class MechanismSettings : IEquatable<MechanismSettings>
{
    private readonly ImmutableArray<MechanismParameters> _set;

    private MechanismSettings(ImmutableArray<MechanismParameters> set) => _set = set;

    /// <summary>No mechanism acts.</summary>
    public static MechanismSettings None { get; } = new([]);

    /// <summary>The parameters of one mechanism.</summary>
    public T Of<T>()
        where T : MechanismParameters, IMechanismDefaults<T>
    {
        // Records of mechanisms are sealed: to be of the very type is quicker to tell than to be of it or one derived.
        foreach (MechanismParameters parameters in _set)
        {
            if (parameters.GetType() == typeof(T))
            {
                return Unsafe.As<T>(parameters);
            }
        }

        return T.Default;
    }

    /// <summary>The same with one mechanism's parameters changed.</summary>
    public MechanismSettings With<T>(T parameters)
        where T : MechanismParameters, IMechanismDefaults<T> =>
        new(parameters == T.Default ? [.. _set.Where(p => p is not T)] : [.. _set.Where(p => p is not T), parameters]);

    /// <inheritdoc/>
    public bool Equals(MechanismSettings? other) => other is not null && _set.Length == other._set.Length && _set.All(other._set.Contains);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as MechanismSettings);

    /// <inheritdoc/>
    public override int GetHashCode() => _set.Length;
}
