using System.Globalization;
using WorldSystems.Engine.Scenarios.Validation;

namespace WorldSystems.Engine.Scenarios.Tables;

/// <summary>A number in a table, always with a decimal point, whatever the reader's country.</summary>
internal static class NumberField
{
    /// <summary>The number, or NaN with an error.</summary>
    public static double Read(CsvField field, NumberColumn column, string state, ErrorList errors)
    {
        Message what = $"{column.Name} of {Show.Text(state)}";
        bool isNumber = double.TryParse(field.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value);
        if (isNumber && value >= column.Minimum && value <= column.Maximum)
            return value;

        if (string.IsNullOrWhiteSpace(field.Text))
            errors.Add(field.Place, $"{what} is empty", $"Give a number, {column.Hint}");
        else if (!isNumber)
            errors.Add(field.Place, $"{what} is {Show.Text(field.Text)}, which is not a number", NotANumber(field.Text, column));
        else if (!double.IsFinite(value))
            errors.Add(field.Place, $"{what} is {Show.Text(field.Text)}, which is not a finite number", $"Give a number, {column.Hint}");
        else if (column.Minimum > 0 && value <= 0)
            errors.Add(field.Place, $"{what} is {Show.Number(value)}; it must be greater than 0", $"Give a positive number, {column.Hint}, or take the state out");
        else
            errors.Add(field.Place, $"{what} is {Show.Number(value)}; it must be at least {Show.Number(column.Minimum)} and at most {Show.Number(column.Maximum)}", $"Check the unit: it is {column.Hint}");

        return double.NaN;
    }

    private static Message NotANumber(string text, NumberColumn column)
    {
        string pointed = text.Trim().Replace(',', '.');
        if (text.Contains(',', StringComparison.Ordinal) && IsNumber(pointed))
            return $"Write a decimal point: {pointed}";

        string joined = string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c is not ('\'' or '_' or ','))).Replace('\u2212', '-');
        return IsNumber(joined)
            ? (Message)$"Write it without separators of thousands: {joined}"
            : (Message)$"Give a number, {column.Hint}, like 1.5";
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && double.IsFinite(value);
}
