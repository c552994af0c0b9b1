namespace WorldSystems.Engine.Timelines;

/// <summary>Where timelines go: a folder on disk, memory in tests and in a browser.</summary>
public interface ITimelineSink
{
    /// <summary>Opens a new file, such as <c>states.csv</c>, for writing; whoever writes it disposes it.</summary>
    Stream Create(string fileName);
}
