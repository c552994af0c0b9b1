using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms;

/// <summary>A mechanism that is on when its own parameters say so.</summary>
/// <typeparam name="T">Its parameters.</typeparam>
public abstract class Mechanism<T> : IMechanism
    where T : MechanismParameters, IMechanismDefaults<T>
{
    /// <inheritdoc/>
    public abstract MechanismDescription Description { get; }

    /// <inheritdoc/>
    public bool IsEnabled(ModelParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        return parameters.Mechanisms.Of<T>().Enabled;
    }

    /// <inheritdoc/>
    public abstract IEnumerable<MechanismStep> CreateSteps(World world);
}
