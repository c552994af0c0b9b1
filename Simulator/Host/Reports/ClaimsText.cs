using System.Globalization;
using WorldSystems.Experiments.Claims;
using WorldSystems.Host.Words;

namespace WorldSystems.Host.Reports;

/// <summary>The table of claims for people: plain text in columns as wide as what stands in them.</summary>
internal sealed class ClaimsText(Speech words)
{
    private static readonly string[] SummaryHeader = ["theory", "", "claims", "hold", "do not hold", "as expected", "undecided"];
    private static readonly string[] Header = ["theory", "claim", "scenario", "expected", "observed [5-95 %]", "compared with", "met", "p", "verdict"];

    /// <summary>Writes the table, the counts of each theory and a line that counts all.</summary>
    public void Write(TextWriter output, IReadOnlyList<(string Scenario, ClaimResult Result)> claims)
    {
        if (claims.Count > 0)
        {
            Table(output, [[.. Header.Select(words.Word)], .. claims.Select(claim => Cells(claim.Scenario, claim.Result))]);
            output.WriteLine();
            Table(output, [[.. SummaryHeader.Select(words.Word)], .. claims.GroupBy(claim => claim.Result.Claim.Theory).OrderBy(theory => theory.Key).Select(theory => Counts(theory.Key, [.. theory.Select(claim => claim.Result)]))]);
            output.WriteLine();
        }

        output.WriteLine(Count([.. claims.Select(claim => claim.Result)]));
    }

    private static void Table(TextWriter output, string[][] rows)
    {
        int[] widths = [.. rows[0].Select((_, column) => rows.Max(row => row[column].Length))];
        foreach (string[] row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    private string[] Counts(int theory, ClaimResult[] results)
    {
        int holds = results.Count(result => result.Verdict == Verdict.Holds), fails = results.Count(result => result.Verdict == Verdict.DoesNotHold);
        int expected = results.Count(result => result.Verdict == Verdict.DoesNotHold && result.Claim.IsExpectedToFail);
        int[] counts = [results.Length, holds, fails, expected, results.Length - holds - fails];
        return [theory.ToString(CultureInfo.InvariantCulture), words.Word(Theories.NameOf(theory)), .. counts.Select(count => count.ToString(CultureInfo.InvariantCulture))];
    }

    private string[] Cells(string scenario, ClaimResult result) =>
    [
        result.Claim.Theory.ToString(CultureInfo.InvariantCulture),
        result.Claim.Id,
        scenario,
        result.Claim.Expect.ToString(),
        double.IsNaN(result.Median) ? words.Word("undefined") : words.Of($"{Number(result.Median)} [{Number(result.Low)} to {Number(result.High)}]"),
        Compared(result),
        $"{result.Met}/{result.Seeds.Length}{(result.Undefined > 0 ? words.Of($" ({result.Undefined} undefined)") : "")}",
        Number(result.P),
        words.Word(ClaimReportRow.InWords(result.Verdict)) + (result.Claim.IsExpectedToFail ? words.Word(" (expected to fail)") : ""),
    ];

    private static string Compared(ClaimResult result) => (result.Claim.ComparedWith, result.ComparedValue) switch
    {
        (null, _) => "-",
        ({ } what, { } value) when !double.IsNaN(value) => $"{what}: {Number(value)}",
        ({ } what, _) => what,
    };

    private string Count(ClaimResult[] results)
    {
        int holds = results.Count(result => result.Verdict == Verdict.Holds);
        int fails = results.Count(result => result.Verdict == Verdict.DoesNotHold);
        int expected = results.Count(result => result.Verdict == Verdict.DoesNotHold && result.Claim.IsExpectedToFail);
        return words.Of($"{results.Length} claims: {holds} hold, {fails} do not hold ({expected} as expected), {results.Length - holds - fails} undecided");
    }

    private static string Number(double value) => value.ToString("G4", CultureInfo.InvariantCulture);
}
