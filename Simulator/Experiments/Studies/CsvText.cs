using WorldSystems.Experiments.Studies.Plans;

namespace WorldSystems.Experiments.Studies;

/// <summary>Fields of tables that are written as text.</summary>
internal static class CsvText
{
    /// <summary>A number, or an empty field where it is not defined.</summary>
    public static string Number(double value) => double.IsFinite(value) ? Axis.Written(value) : "";

    /// <summary>A text, on one line and in quotes where it needs them.</summary>
    public static string Text(string text) =>
        text.AsSpan().ContainsAny(',', '"', '\n') ? $"\"{text.ReplaceLineEndings(" ").Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
