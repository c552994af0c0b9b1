namespace WorldSystems.Charts.Drawing;

/// <summary>What a moving picture's tracks and drawing share.</summary>
internal static class MarkPlot
{
    /// <summary>Places are whole numbers of so many parts of the plot's width and height.</summary>
    public const int Parts = 4000;

    /// <summary>Sizes are whole numbers of so many parts of a pixel on a wide sheet.</summary>
    public const int PartsOfPixel = 10;

    /// <summary>Room between a circle and its label, in pixels.</summary>
    public const double LabelGap = 4;

    /// <summary>How far under a circle its label stands where there is no room beside it, in heights of its letters.</summary>
    public const double LabelDrop = 0.75;
}
