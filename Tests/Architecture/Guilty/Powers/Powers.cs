using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using System.Runtime.Intrinsics;

namespace WorldSystems.Tests.Architecture.Guilty.Powers;

/// <summary>Each uses a power that a room may lack.</summary>
internal static class OpensFile
{
    public static Stream Open(string path) => new FileStream(path, FileMode.Open);
}

internal static class OpensReader
{
    public static TextReader Open(string path) => new StreamReader(path);
}

internal static class AsksNetwork
{
    public static HttpClient Client() => new();
}

internal static class Speaks
{
    public static Action<string> Voice() => text => Console.WriteLine(text);
}

internal static class AsksMachine
{
    public static int Processors => Environment.ProcessorCount;
}

internal static class FollowsCulture
{
    public static string Separator() => CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator;
}

internal static class AsksTime
{
    public static int Year => DateTime.UtcNow.Year;
}

internal static class Measures
{
    public static Stopwatch Start() => Stopwatch.StartNew();
}

internal static class StartsThreads
{
    public static void Run(Action action) => Parallel.For(0, 2, _ => action());
}

internal static class ThrowsDice
{
    public static double Next() => Random.Shared.NextDouble();
}

internal static class NamesByChance
{
    public static Guid Next() => Guid.NewGuid();
}

internal static class CallsLibrary
{
    public static double Power(double x) => Math.Pow(x, 0.5);
}

internal static class CallsLibraryInLanes
{
    public static Vector256<double> Power(Vector256<double> x) => Vector256.Exp(x);
}

internal static class CallsLibraryByInterface
{
    public static T Power<T>(T x) where T : IExponentialFunctions<T> => T.Exp(x);
}

internal static class MakesByName
{
    public static object? Make(Type type) => Activator.CreateInstance(type);
}

internal static class LooksForMembers
{
    public static int Count(Type type) => type.GetMethods().Length;
}

internal static class BindsLate
{
    public static int Length(dynamic thing) => thing.Length;
}

/// <summary>Innocent: streams, a cancellation, exact mathematics, a type's name, an iterator, an indexer.</summary>
internal sealed class Computes
{
    public double this[int i] => Math.Sqrt(i);

    public static IEnumerable<string> All(Stream stream, CancellationToken cancellation)
    {
        using var reader = new StreamReader(stream);
        while (!cancellation.IsCancellationRequested && reader.ReadLine() is { } line)
        {
            yield return line + typeof(Computes).Name + new DateTime(2000, 1, 1).Year.ToString(CultureInfo.InvariantCulture);
        }
    }
}
