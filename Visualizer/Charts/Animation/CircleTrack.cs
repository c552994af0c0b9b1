using System.Collections.Immutable;
using WorldSystems.Charts.Timelines;

namespace WorldSystems.Charts.Animation;

/// <summary>Where a circle is in every year of a moving picture.</summary>
/// <param name="Mark">Name of the circle: <c>data-mark</c> in the SVG.</param>
/// <param name="Name">What it stands for: untrusted text.</param>
/// <param name="Label">Name of the text beside it.</param>
/// <param name="Labelled">Whether the drawing itself shows that text.</param>
/// <param name="Years">Its place and size, one a year.</param>
public sealed record CircleTrack(string Mark, string Name, string Label, bool Labelled, ImmutableArray<CircleYear> Years);

/// <summary>A circle in a year.</summary>
/// <param name="Zone">Its zone.</param>
/// <param name="X">Its centre as a share of the plot's width, from the left.</param>
/// <param name="Y">Its centre as a share of the plot's height, from the top.</param>
/// <param name="Radius">Its radius on a wide sheet in pixels; 0 = not there.</param>
public readonly record struct CircleYear(Zone Zone, double X, double Y, double Radius);

/// <summary>How wide a line is in every year of a moving picture.</summary>
/// <param name="Mark">Name of the line: <c>data-mark</c> in the SVG.</param>
/// <param name="Widths">Its widths on a wide sheet in pixels, one a year; 0 = not there.</param>
public sealed record LineTrack(string Mark, ImmutableArray<double> Widths);
