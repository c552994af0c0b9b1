using WorldSystems.Engine.Model;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms;

/// <summary>
/// A theory of the catalogue as something that happens in the world every year. It acts on flows, stocks or rules of states and never writes an
/// outcome; all value it moves is booked in the ledger; switched off it changes nothing, not even a random draw. One per process: what it
/// remembers of a world lives in the steps it makes for that world.
/// </summary>
public interface IMechanism
{
    /// <summary>What it is, for readers, schema, <c>list</c>, <c>describe</c> and sliders.</summary>
    MechanismDescription Description { get; }

    /// <summary>Whether it acts under these parameters.</summary>
    bool IsEnabled(ModelParameters parameters);

    /// <summary>
    /// The steps by which it acts in <paramref name="world"/>, in the order in which they run within a phase. Opens its accounts, publishes its
    /// columns and actors. Steps of a mechanism that is switched off in a year still run, and must then do nothing but carry their stocks.
    /// </summary>
    IEnumerable<MechanismStep> CreateSteps(World world);
}
