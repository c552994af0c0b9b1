namespace WorldSystems.Charts.Drawing;

/// <summary>The box a figure is laid out for.</summary>
/// <param name="Width">Width in pixels of 1/96 inch.</param>
/// <param name="Height">Height in the same.</param>
/// <param name="Narrow">Whether it is for a telephone: larger text for the width, no values in the labels.</param>
public sealed record FigureSize(int Width, int Height, bool Narrow)
{
    /// <summary>For screens, print and slides.</summary>
    public static FigureSize Wide { get; } = new(960, 600, Narrow: false);

    /// <summary>For telephones.</summary>
    public static FigureSize Slim { get; } = new(400, 540, Narrow: true);

    internal double TitleSize => Narrow ? 17 : 22;

    internal double TextSize => Narrow ? 12 : 14;

    internal double SmallSize => Narrow ? 10.5 : 11.5;

    /// <summary>What sizes of marks, given for a wide sheet, are multiplied by.</summary>
    internal double MarkScale => Narrow ? 0.6 : 1;

    internal double Edge => Narrow ? 12 : 24;
}
