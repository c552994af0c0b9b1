namespace WorldSystems.Experiments.Import;

/// <summary>A data set cannot be made into a states table; the message says where it fails and what to do.</summary>
public sealed class ImportException(string message) : Exception(message);
