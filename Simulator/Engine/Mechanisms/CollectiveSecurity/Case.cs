using WorldSystems.Engine.Model.International;

namespace WorldSystems.Engine.Mechanisms.CollectiveSecurity;

/// <summary>A war on a member that goes on.</summary>
/// <param name="War">Which.</param>
/// <param name="Number">Its number, since the objects of wars that have ended are used again.</param>
/// <param name="Start">Index of the year in which it began.</param>
internal readonly record struct Case(War War, int Number, int Start)
{
    /// <summary>Whether aggressor and victim still fight it.</summary>
    public bool IsOpen => War.Number == Number && War.End == 0 && War.SideOf(War.Attacker) == 0 && War.SideOf(War.Defender) == 1;
}
