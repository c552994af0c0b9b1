using System.Collections.Immutable;
using System.Globalization;
using WorldSystems.Engine.Numerics;

namespace WorldSystems.Experiments.Studies.Plans;

/// <summary>What varies in a study: a key of the scenario with a list of values, or a range.</summary>
/// <param name="Key">Key of the scenario, for example <c>trade.border_cost</c>.</param>
public sealed record Axis(string Key)
{
    /// <summary>The values as a scenario file writes them; empty where there is a range.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Low end of the range.</summary>
    public double Low { get; init; }

    /// <summary>High end of the range, above the low one.</summary>
    public double High { get; init; }

    /// <summary>Values from low to high in a factorial design.</summary>
    public int Steps { get; init; }

    /// <summary>How the range is spaced.</summary>
    public AxisScale Scale { get; init; }

    /// <summary>Only whole numbers are valid.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it has a list of values.</summary>
    public bool IsListed => !Values.IsEmpty;

    /// <summary>Every value is a number.</summary>
    public bool IsNumeric { get; init; } = true;

    /// <summary>Number of its values in a factorial design.</summary>
    public int Levels => IsListed ? Values.Length : Steps;

    /// <summary>A value of a factorial design, from 0 for the first.</summary>
    public string Level(int level) => IsListed ? Values[level]
        : level == 0 ? Written(Low)
        : level == Steps - 1 ? Written(High)
        : Written(Tidy(Inside((double)level / (Steps - 1))));

    /// <summary>The value at a part of the way from the low end (0) to the high end (1); a list is cut into equal parts.</summary>
    public string AtPart(double part) => IsListed
        ? Values[Math.Min((int)(part * Values.Length), Values.Length - 1)]
        : part >= 1 ? Written(High) : Written(Inside(part));

    /// <summary>The same of a range with no more digits than a search can tell apart: five.</summary>
    internal string NearPart(double part) => IsWhole || part is <= 0 or >= 1
        ? AtPart(part)
        : Written(Math.Clamp(double.Parse(Inside(part).ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), Low, High));

    /// <summary>Part of the way from the low end to the high end at which a value of a range lies.</summary>
    internal double PartOf(double value) => Scale == AxisScale.Log ? Elementary.Log(value / Low) / Elementary.Log(High / Low) : (value - Low) / (High - Low);

    /// <summary>Whether all texts are numbers, whatever the culture.</summary>
    public static bool AreNumbers(IEnumerable<string> values) => values.All(value => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    /// <summary>A number as a scenario file and a table write it.</summary>
    public static string Written(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>A step of a range without the dust of its last digits: 0.02, not 0.019999999999999997.</summary>
    private static double Tidy(double value) => double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private double Inside(double part)
    {
        // A whole number has the same room as any other: the ends are not rarer.
        if (IsWhole)
        {
            return Math.Min(High, Math.Floor(Scale == AxisScale.Log ? Low * Elementary.Pow((High + 1) / Low, part) : Low + (part * (High + 1 - Low))));
        }

        return Scale == AxisScale.Log && part > 0 ? Math.Min(High, Low * Elementary.Pow(High / Low, part)) : Low + (part * (High - Low));
    }
}
