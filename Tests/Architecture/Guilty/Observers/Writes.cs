using System.Runtime.InteropServices;
using WorldSystems.Engine.Model;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Tests.Architecture.Guilty.Observers;

/// <summary>Observers who write what they watch, each in another way.</summary>
internal static class WritesElement
{
    public static void OnYear(World world) => new Action(() => { Column income = world.Income; income[0] = 1; })();
}

internal static class WritesSpan
{
    public static void OnYear(World world) => world.Population.Closing.Span.Clear();
}

internal static class WritesPadding
{
    public static void OnYear(World world) => world.Population.Closing.Padded.Clear();
}

internal static class WritesLanes
{
    public static void OnYear(World world)
    {
        Vectors income = world.Income.Vectors;
        income[0] = default;
    }
}

internal static class HoldsStock
{
    public static void OnYear(World world) => world.Capital.Hold();
}

internal static class SetsYear
{
    public static void OnYear(World world) => world.Year = default;
}

internal static class WritesMatrix
{
    public static void OnYear(PackedSymmetricMatrix costs) => costs[0, 1] = 1;
}

internal static class WritesThroughReference
{
    public static void OnYear(World world) => MemoryMarshal.GetReference(world.Income.Values) = 1;
}

/// <summary>Innocent: reads all it likes.</summary>
internal static class Reads
{
    public static double OnYear(World world) => world.Income[0] + world.Population.Opening.Values[0] + world.Store.PaddedCount + world.Year.Calendar;
}
