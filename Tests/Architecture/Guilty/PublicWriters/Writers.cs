using System.Diagnostics.CodeAnalysis;

namespace WorldSystems.Tests.Architecture.Guilty.PublicWriters;

/// <summary>Types that let everybody write, each in another way.</summary>
public static class HasSetter
{
    public static int Value { get; set; }
}

public sealed class HasArray
{
    private readonly double[] _values = new double[1];

    public double[] Values() => _values;
}

public sealed class HasSpan
{
    private readonly double[] _values = new double[1];

    public Span<double> Values => _values;
}

public sealed class HasReference
{
    private double _value;

    public ref double Value => ref _value;
}

[SuppressMessage("Design", "CA1051", Justification = "That is its guilt.")]
public struct HasField
{
    public double Value;
}

/// <summary>Innocent: set once, when it is made; written by its own.</summary>
public sealed record Reads(double Given)
{
    public double Once { get; init; }

    public double Ours { get; internal set; }
}
