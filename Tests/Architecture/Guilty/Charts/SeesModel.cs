namespace WorldSystems.Tests.Architecture.Guilty.Charts;

/// <summary>By a result.</summary>
internal static class SeesModel
{
    public static Engine.Model.Thing? Find() => null;
}
