namespace WorldSystems.Engine.Model;

/// <summary>Watches a run. Observers read, never write; they are called once for every reported year, after all its steps and the ledger's check.</summary>
public interface IYearObserver
{
    /// <summary>The year <c>world.Year</c> is over: openings of stocks are as it was lived, closings as it ended.</summary>
    void OnYear(World world);
}
