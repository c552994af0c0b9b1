using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Scenarios;

/// <summary>Kind of value that a key takes.</summary>
public enum KeyType
{
    /// <summary>Text in quotes.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    TextList,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number, with or without decimals.</summary>
    Number,

    /// <summary>True or false.</summary>
    Switch,

    /// <summary>A number or true or false: the value of a scheduled change.</summary>
    NumberOrSwitch,

    /// <summary>Text or a whole number: a year or its name.</summary>
    TextOrInteger,

    /// <summary>Text or a list of texts: a file or changes.</summary>
    TextOrTextList,
}

/// <summary>A key of a scenario file: one entry serves the reader, the schema and the search for the nearest key.</summary>
/// <param name="Key">Section and name, for example <c>time.years</c>.</param>
/// <param name="Type">What it takes.</param>
/// <param name="Meaning">What it is, in one sentence.</param>
public sealed record ScenarioKey(string Key, KeyType Type, string Meaning)
{
    /// <summary>Valid values of a number.</summary>
    public Bounds Range { get; init; } = new(double.NegativeInfinity, double.PositiveInfinity);

    /// <summary>Value of a number, or of a switch (1 or 0), where the scenario says nothing; texts are empty then.</summary>
    public double Default { get; init; }

    /// <summary>Unit, "-" for a pure number.</summary>
    public string Unit { get; init; } = "-";

    /// <summary>The only texts that are valid; empty = any.</summary>
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The file must give it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The section, empty at the top of the file.</summary>
    public string Section => Key.LastIndexOf('.') is var dot && dot < 0 ? "" : Key[..dot];

    /// <summary>The name within its section.</summary>
    public string Name => Key[(Key.LastIndexOf('.') + 1)..];

    /// <summary>The range in words: "at least 0 and less than 1".</summary>
    public string RangeInWords => Type == KeyType.Integer
        ? string.Create(CultureInfo.InvariantCulture, $"at least {(long)Range.Minimum} and at most {(long)Range.Maximum}")
        : Range.ToString();

    /// <summary>The default as it would be written in a file.</summary>
    public string DefaultAsWritten => Type switch
    {
        KeyType.Text => "\"\"",
        KeyType.TextList => "[]",
        KeyType.Switch => Default != 0 ? "true" : "false",
        _ => Default.ToString(CultureInfo.InvariantCulture),
    };
}
