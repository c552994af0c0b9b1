using WorldSystems.Engine.Model.Parameters;

namespace WorldSystems.Lab.Drafts;

/// <summary>
/// The part of a parameter's range that a slider covers. Ranges are wide, to let researchers try what they like; a slider over all of 0 to 200
/// would hide everything near 3. So it covers four times the larger of scenario's and default value, within the range; the text takes the rest.
/// </summary>
/// <param name="Minimum">Left end.</param>
/// <param name="Maximum">Right end.</param>
/// <param name="Step">Smallest move.</param>
public readonly record struct SliderScale(double Minimum, double Maximum, double Step)
{
    private const int Steps = 100;

    /// <summary>The scale for a parameter in a scenario.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="value">Its value in the scenario as it ships.</param>
    public static SliderScale Of(Parameter parameter, double value)
    {
        Bounds range = parameter.Range;
        double reach = 4 * Math.Max(Math.Abs(value), Math.Abs(parameter.Default));
        if (reach == 0)
            reach = Math.Min(1, range.Maximum);
        double low = range.Minimum < 0 ? Math.Max(range.Minimum, -reach) : range.Minimum;
        double high = Math.Min(range.Maximum, Math.Max(low, 0) + reach);
        double step = Round((high - low) / Steps);
        if (range.ExcludesMinimum && low == range.Minimum)
            low += step;
        if (range.ExcludesMaximum && high >= range.Maximum)
            high = range.Maximum - step;
        return new(low, high, step);
    }

    /// <summary>The nearest value on the scale, without the noise of binary fractions.</summary>
    public double Snap(double value) => Math.Round(Math.Clamp(value, Minimum, Maximum), 10);

    /// <summary>Down to 1, 2 or 5 times a power of ten.</summary>
    private static double Round(double step)
    {
        double power = 1;
        while (power > step)
            power /= 10;
        while (power * 10 <= step)
            power *= 10;
        return Math.Round(power * (step / power >= 5 ? 5 : step / power >= 2 ? 2 : 1), 12);
    }
}
