namespace WorldSystems.Tests;

/// <summary>Managed memory that work takes on this thread.</summary>
internal static class Allocation
{
    /// <summary>
    /// The least that any of several repetitions allocated: what the work itself needs every time. What is made once, or made again after the
    /// collector has emptied a shared pool, does not count.
    /// </summary>
    public static long LeastOf(int windows, Action work) => Enumerable.Range(0, windows).Select(_ =>
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }).Min();
}
