namespace WorldSystems.Engine.Timelines;

/// <summary>Type of a column in the data package.</summary>
public enum ColumnType
{
    /// <summary>A year or a count.</summary>
    Integer,

    /// <summary>A double, shortest round trip; empty where undefined.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,
}

/// <summary>A column of a timeline file as readers meet it.</summary>
/// <param name="Name">snake_case header.</param>
/// <param name="Type">Type.</param>
/// <param name="Unit">Unit, "-" for a pure number.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record TimelineColumn(string Name, ColumnType Type, string Unit, string Meaning);
