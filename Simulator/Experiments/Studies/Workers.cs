using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace WorldSystems.Experiments.Studies;

/// <summary>Work on several threads, an item at a time in the order in which they come; a failure is told as it was thrown.</summary>
internal static class Workers
{
    /// <summary>Does all items.</summary>
    public static void Each<T>(IEnumerable<T> items, int jobs, Action<T> action, CancellationToken cancellation) => Each(items, jobs, 0, (item, none) =>
    {
        action(item);
        return none;
    }, cancellation);

    /// <summary>Does all items; what comes of one goes to the next that the same thread takes.</summary>
    public static void Each<T, TLast>(IEnumerable<T> items, int jobs, TLast first, Func<T, TLast, TLast> action, CancellationToken cancellation)
    {
        try
        {
            Parallel.ForEach(
                Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { MaxDegreeOfParallelism = jobs, CancellationToken = cancellation },
                () => first,
                (item, _, last) => action(item, last),
                _ => { });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions.OrderBy(e => e is OperationCanceledException).First());
        }
    }
}
