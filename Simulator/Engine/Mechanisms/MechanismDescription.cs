using System.Collections.Immutable;
using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Engine.Mechanisms;

/// <summary>What a mechanism is, in words and metadata; written once, read by the scenario schema, <c>list</c>, <c>describe</c> and the data package.</summary>
/// <param name="Name">Name in scenario files, snake_case: section <c>[mechanisms.NAME]</c>.</param>
/// <param name="Theories">Rows of the catalogue of theories that it serves.</param>
/// <param name="Argument">The theory's claim about the world, in one or two sentences.</param>
/// <param name="Source">Author, year, equation or page.</param>
/// <param name="Parameters">Parameters with range, unit, default, meaning and source; the first is <c>enabled</c>.</param>
public sealed record MechanismDescription(string Name, ImmutableArray<int> Theories, string Argument, string Source, ImmutableArray<Parameter> Parameters)
{
    /// <summary>Columns of states.csv that exist when it is on.</summary>
    public ImmutableArray<MechanismColumn> Columns { get; init; } = [];

    /// <summary>Columns of world.csv that exist when it is on.</summary>
    public ImmutableArray<MechanismColumn> WorldColumns { get; init; } = [];

    /// <summary>Whether states fight when it is on, so that wars.csv is written.</summary>
    public bool BringsWars { get; init; }

    /// <summary>Whether it makes or breaks relations between states (rule, alliance, rivalry, treaty), so that relations.csv is written with <c>--flows</c>.</summary>
    public bool RelatesStates { get; init; }

    /// <summary>Events that it writes to events.csv.</summary>
    public ImmutableArray<EventDescription> Events { get; init; } = [];

    /// <summary>Kinds of actors other than states that it brings to life, with rows of their own in actors.csv.</summary>
    public ImmutableArray<string> Actors { get; init; } = [];

    /// <summary>What the theory has and the mechanism leaves out.</summary>
    public required string LeavesOut { get; init; }

    /// <summary>How a state decides, where it does.</summary>
    public string Decisions { get; init; } = "";
}

/// <summary>A column of states.csv or world.csv that a mechanism publishes.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Unit">Unit, "-" for a pure number.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record MechanismColumn(string Name, string Unit, string Meaning);

/// <summary>A kind of event.</summary>
/// <param name="Name">The word in events.csv.</param>
/// <param name="Meaning">What happened, what the value and the note hold.</param>
public sealed record EventDescription(string Name, string Meaning);
