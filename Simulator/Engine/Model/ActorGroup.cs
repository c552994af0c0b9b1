using System.Collections.Immutable;

namespace WorldSystems.Engine.Model;

/// <summary>
/// Actors of one kind that are not states: firms, lenders, blocs. A mechanism in which they act keeps them and shows them here; a row of
/// actors.csv is one measure of one actor in a year.
/// </summary>
public abstract class ActorGroup
{
    /// <summary>Kind, a singular noun: firm, lender, bloc.</summary>
    public abstract string Kind { get; }

    /// <summary>What is reported of each.</summary>
    public abstract ImmutableArray<ActorMeasure> Measures { get; }

    /// <summary>Number of actors this year.</summary>
    public abstract int Count { get; }

    /// <summary>Unique name within the kind.</summary>
    public abstract string Name(int actor);

    /// <summary>Index of the state where the actor is at home; -1 for none.</summary>
    public abstract int Home(int actor);

    /// <summary>The value of <see cref="Measures"/>[<paramref name="measure"/>]; NaN where undefined.</summary>
    public abstract double Value(int actor, int measure);
}

/// <summary>What is reported of an actor.</summary>
/// <param name="Name">snake_case.</param>
/// <param name="Unit">Unit, "-" for a pure number.</param>
/// <param name="Meaning">One sentence.</param>
public sealed record ActorMeasure(string Name, string Unit, string Meaning);
