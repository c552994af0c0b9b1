namespace WorldSystems.Charts.Animation;

/// <summary>
/// The one script of the house's pages. It looks for elements with <c>data-animation</c>, each with SVG drawings of
/// an <see cref="AnimatedFigure"/> and a JSON script element, and gives them controls; pages that add figures later
/// call <c>WorldSystemsAnimation.start(element, data)</c>.
/// </summary>
public static class AnimationScript
{
    private const string Resource = "WorldSystems.Charts.Animation.js";

    /// <summary>The script.</summary>
    public static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(AnimationScript).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
