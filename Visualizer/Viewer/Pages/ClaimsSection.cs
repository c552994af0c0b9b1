using System.Text.RegularExpressions;
using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Viewer.Runs;

namespace WorldSystems.Viewer.Pages;

/// <summary>The claims of a scenario and, where they were checked, what came of them.</summary>
internal sealed partial class ClaimsSection(Html html, Language language)
{
    private readonly Phrases _phrases = language.Phrases;

    /// <summary>Writes the table; on a telephone each claim is a card.</summary>
    public void Write(Run run)
    {
        var claims = run.Claims;
        var isChecked = claims.Any(claim => claim.Result is not null);
        Word[] words = isChecked
            ? [Word.ClaimSays, Word.ClaimMetric, Word.ClaimExpected, Word.ClaimObserved, Word.ClaimVerdict]
            : [Word.ClaimSays, Word.ClaimMetric, Word.ClaimExpected];
        string[] headers = [.. words.Select(word => Html.Escape(_phrases[word]))];
        html.Line($"<p>{Html.Escape(_phrases[isChecked ? Word.ClaimsLeadChecked : Word.ClaimsLeadStated])}</p>");
        html.Line($"<table class=\"claims\">\n<caption>{Html.Escape(_phrases[Word.ClaimsHeading])}</caption>");
        html.Line($"<thead><tr>{string.Concat(headers.Select(header => $"<th scope=\"col\">{header}</th>"))}</tr></thead>\n<tbody>");
        foreach (var claim in claims)
            Write(claim, DataSection.MeaningOf(claim, run.Files, language), headers);
        html.Line("</tbody>\n</table>");
    }

    private void Write(Claim claim, string meaning, string[] headers)
    {
        // A column's name may break at its underscores.
        var metric = Html.Escape(claim.Metric).Replace("_", "_<wbr>", StringComparison.Ordinal);
        if (meaning.Length > 0)
            metric = $"{Html.Escape(meaning)} <span class=\"quiet\">{metric}</span>";
        var expected = Html.Escape(Expected(claim.Expected));
        string[] cells = headers.Length > 3 ? [metric, expected, .. Result(claim).Select(Html.Escape)] : [metric, expected];
        html.Line($"<tr><th scope=\"row\">{Html.Escape(claim.Says)} <span class=\"quiet\">{Html.Escape(claim.Source)}</span></th>"
            + string.Concat(cells.Select((cell, i) => $"<td data-label=\"{headers[i + 1]}\">{cell}</td>")) + "</tr>");
    }

    /// <summary>What the file expects, as the language writes it.</summary>
    private string Expected(string expected)
    {
        var format = _phrases.Language.Culture.NumberFormat;
        var local = Minus().Replace(Decimal().Replace(expected, format.NumberDecimalSeparator), format.NegativeSign);
        return Between().Match(local) is { Success: true } between ? _phrases.Format(Word.ExpectBetween, between.Groups[1].Value, between.Groups[2].Value) : local;
    }

    [GeneratedRegex(@"(?<=\d)\.(?=\d)")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"-(?=\d)")]
    private static partial Regex Minus();

    [GeneratedRegex(@"^between (\S+) and (.+)$")]
    private static partial Regex Between();

    private string[] Result(Claim claim)
    {
        if (claim.Result is not { } result)
            return [_phrases[Word.Undefined], _phrases[Word.Undefined]];
        var verdict = result.Verdict switch
        {
            "holds" => "✓\u00A0" + _phrases[Word.VerdictHolds],
            "does not hold" => "✗\u00A0" + _phrases[claim.ExpectedToFail ? Word.VerdictFailsAsExpected : Word.VerdictFails],
            "undecided" => "?\u00A0" + _phrases[Word.VerdictUndecided],
            var other => other,
        };
        return [_phrases.Format(Word.ClaimInterval, _phrases.Number(result.Observed), _phrases.Number(result.Low), _phrases.Number(result.High)), verdict];
    }
}
