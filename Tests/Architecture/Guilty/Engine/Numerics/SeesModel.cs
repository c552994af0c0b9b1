namespace WorldSystems.Tests.Architecture.Guilty.Engine.Numerics;

/// <summary>By a parameter.</summary>
internal static class SeesModel
{
    public static bool IsHere(Model.Thing? thing) => thing is not null;
}
