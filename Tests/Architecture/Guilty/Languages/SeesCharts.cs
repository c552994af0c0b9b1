namespace WorldSystems.Tests.Architecture.Guilty.Languages;

/// <summary>By a result.</summary>
internal static class SeesCharts
{
    public static Charts.Thing? Find() => null;
}
