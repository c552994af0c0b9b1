namespace WorldSystems.Tests.Engine.Measures.Zones;

/// <summary>Random numbers for synthetic worlds, the same in every run of the tests.</summary>
internal sealed class TestDraws(int seed)
{
    private readonly Random _random = new(seed);

    public double Uniform() => _random.NextDouble();

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
