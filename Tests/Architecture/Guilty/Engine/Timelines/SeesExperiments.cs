namespace WorldSystems.Tests.Architecture.Guilty.Engine.Timelines;

/// <summary>In an asynchronous method.</summary>
internal static class SeesExperiments
{
    public static async Task<object> Make()
    {
        await Task.Yield();
        return new Experiments.Thing();
    }
}
