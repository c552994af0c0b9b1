using System.Globalization;
using System.Text;

namespace WorldSystems.Host.Reports;

/// <summary>The table of claims as CSV, with the columns of the JSON report.</summary>
internal static class ClaimsCsv
{
    private static readonly (string Name, Func<ClaimReportRow, object?> Read)[] Columns =
    [
        ("id", row => row.Id), ("theory", row => row.Theory), ("scenario", row => row.Scenario), ("control", row => row.Control),
        ("says", row => row.Says), ("source", row => row.Source), ("metric", row => row.Metric), ("reading", row => row.Reading),
        ("expected", row => row.Expected), ("observed", row => row.Observed), ("low", row => row.Low), ("high", row => row.High),
        ("value", row => row.Value), ("control_value", row => row.ControlValue), ("seeds", row => row.Seeds), ("met", row => row.Met),
        ("undefined", row => row.Undefined), ("p", row => row.P), ("verdict", row => row.Verdict),
        ("expected_to_fail", row => row.ExpectedToFail), ("because", row => row.Because),
    ];

    /// <summary>UTF-8, LF, comma; undefined numbers are empty.</summary>
    public static byte[] Write(IEnumerable<ClaimReportRow> rows)
    {
        StringBuilder csv = new(string.Join(',', Columns.Select(column => column.Name)) + "\n");
        foreach (ClaimReportRow row in rows)
        {
            csv.AppendJoin(',', Columns.Select(column => Field(column.Read(row)))).Append('\n');
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static string Field(object? value) => value switch
    {
        null => "",
        double number => double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "",
        bool flag => flag ? "true" : "false",
        string text when text.AsSpan().ContainsAny(",\"\r\n") => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
