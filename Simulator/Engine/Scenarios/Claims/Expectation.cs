using System.Globalization;

namespace WorldSystems.Engine.Scenarios.Claims;

/// <summary>What a claim expects: <c>OP NUMBER</c> or <c>between A and B</c>, the last number with <c>x</c> or <c>%</c> where a ratio is meant.</summary>
/// <param name="Relation">How the effect must lie.</param>
/// <param name="Bound">The number, or the lower of two.</param>
/// <param name="Upper">The upper number with <see cref="Relation.Between"/>; else the same as <paramref name="Bound"/>.</param>
/// <param name="Scale">What the numbers are about.</param>
public sealed record Expectation(Relation Relation, double Bound, double Upper, EffectScale Scale)
{
    private static readonly (string Sign, Relation Relation)[] Signs =
        [(">=", Relation.AtLeast), ("<=", Relation.AtMost), (">", Relation.Above), ("<", Relation.Below)];

    /// <summary>The effect when there is no difference at all to what is compared.</summary>
    public double NoEffect => Scale == EffectScale.Ratio ? 1 : 0;

    /// <summary>The effect: the value itself, or its relation to what it is compared with.</summary>
    /// <param name="observed">The value.</param>
    /// <param name="compared">The value it is compared with; null where there is none.</param>
    public double Effect(double observed, double? compared) => (Scale, compared) switch
    {
        (_, null) => observed,
        (EffectScale.Ratio, { } other) => observed / other,
        (EffectScale.Percent, { } other) => 100 * ((observed / other) - 1),
        (_, { } other) => observed - other,
    };

    /// <summary>Whether an effect is as expected; what is undefined never is.</summary>
    public bool IsMetBy(double effect) => Relation switch
    {
        Relation.Above => effect > Bound,
        Relation.Below => effect < Bound,
        Relation.AtLeast => effect >= Bound,
        Relation.AtMost => effect <= Bound,
        _ => effect >= Bound && effect <= Upper,
    };

    /// <summary>As a file writes it.</summary>
    public override string ToString()
    {
        string unit = Scale switch { EffectScale.Ratio => "x", EffectScale.Percent => " %", _ => "" };
        return Relation == Relation.Between
            ? string.Create(CultureInfo.InvariantCulture, $"between {Bound} and {Upper}{unit}")
            : string.Create(CultureInfo.InvariantCulture, $"{Signs.First(s => s.Relation == Relation).Sign} {Bound}{unit}");
    }

    /// <summary>The expectation that a text means, or null.</summary>
    internal static Expectation? Parse(string text)
    {
        string rest = text.Trim();
        EffectScale scale = rest.EndsWith('x') ? EffectScale.Ratio : rest.EndsWith('%') ? EffectScale.Percent : EffectScale.Plain;
        if (scale != EffectScale.Plain)
            rest = rest[..^1].TrimEnd();

        if (Words.Of(rest) is ["between", var low, "and", var high])
            return Words.Number(low) is { } a && Words.Number(high) is { } b && a <= b ? new(Relation.Between, a, b, scale) : null;

        (string sign, Relation relation) = Signs.FirstOrDefault(s => rest.StartsWith(s.Sign, StringComparison.Ordinal));
        return sign is not null && Words.Number(rest[sign.Length..].Trim()) is { } bound ? new(relation, bound, bound, scale) : null;
    }
}
