using System.Collections.Immutable;
using WorldSystems.Engine.Scenarios.Source;

namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>A world that a scenario is compared with under the same shocks: another file, or the scenario itself with some keys changed.</summary>
/// <param name="File">The file relative to the scenario's; null = the scenario itself.</param>
/// <param name="Changes">Overrides as <c>KEY=VALUE</c>, a later one for a key counting.</param>
public sealed record ControlWorld(string? File, ImmutableArray<string> Changes)
{
    /// <summary>The scenario itself.</summary>
    public static ControlWorld Itself { get; } = new(null, []);

    /// <summary>The same for the same world.</summary>
    public string Key => string.Join('\n', Changes.Prepend(File ?? ""));

    /// <summary>Where the claim names it.</summary>
    internal Place Place { get; init; }

    /// <summary>Where each of <see cref="Changes"/> stands.</summary>
    internal ImmutableArray<Place> ChangePlaces { get; init; } = [];

    /// <summary>This control when another world stands in for the scenario: a file stays what it is, changes act on that world.</summary>
    public ControlWorld On(ControlWorld world) => File is not null ? this : new(world.File, [.. world.Changes, .. Changes])
    {
        Place = Place,
        ChangePlaces = [.. world.ChangePlaces, .. ChangePlaces],
    };

    /// <summary>The same world, wherever it is named.</summary>
    public bool Equals(ControlWorld? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);

    /// <summary>For people: the file and the changes.</summary>
    public override string ToString() => string.Join(", ", File is null ? Changes : Changes.Prepend(File));
}
