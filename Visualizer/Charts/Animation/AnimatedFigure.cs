using System.Collections.Immutable;
using WorldSystems.Charts.Figures;
using WorldSystems.Languages;

namespace WorldSystems.Charts.Animation;

/// <summary>
/// A figure that can move: the figure draws its last year and every mark in it has a name; the tracks say
/// where each mark is in every year. <see cref="AnimationScript"/> moves the marks; without it the last year stands.
/// </summary>
/// <param name="Figure">The figure.</param>
/// <param name="Years">The years, ascending.</param>
/// <param name="Circles">Tracks of its circles.</param>
/// <param name="Lines">Tracks of its lines.</param>
/// <param name="StayInPlace">Whether circles only change size and colour, as on a map.</param>
public sealed record AnimatedFigure(Figure Figure, ImmutableArray<int> Years, ImmutableArray<CircleTrack> Circles, ImmutableArray<LineTrack> Lines, bool StayInPlace)
{
    /// <summary>The tracks and the words of the controls as JSON for <see cref="AnimationScript"/>; safe inside a script element.</summary>
    public string ToJson(Language language) => AnimationJson.Write(this, language);
}
