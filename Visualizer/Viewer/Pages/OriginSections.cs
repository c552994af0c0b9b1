using WorldSystems.Charts.Words;
using WorldSystems.Languages;
using WorldSystems.Viewer.Runs;
using WorldSystems.Viewer.Scenarios;

namespace WorldSystems.Viewer.Pages;

/// <summary>Where a run comes from: claims, scenario, manifest, and how to cite it.</summary>
internal sealed class OriginSections(Html html, Language language)
{
    private readonly Phrases _phrases = language.Phrases;

    /// <summary>Writes the sections of a run.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Its name where the page has several; else null.</param>
    public void Write(Run run, string? name)
    {
        WriteClaims(run, name);
        WriteScenario(run, name);
        WriteData(run, name);
        WriteManifest(run, name);
        WriteCitation(run, name);
    }

    private void Begin(Word heading, string kind, string? name) =>
        html.Line($"<section class=\"{kind}\">\n<h2>{Html.Escape(name is null ? _phrases[heading] : _phrases[heading] + ": " + name)}</h2>");

    private void WriteClaims(Run run, string? name)
    {
        if (run.Claims.Length == 0)
            return;
        Begin(Word.ClaimsHeading, "stated", name);
        new ClaimsSection(html, language).Write(run);
        html.Line("</section>");
    }

    private void WriteScenario(Run run, string? name)
    {
        if (run.Manifest.ScenarioText is not { } text)
            return;
        Begin(Word.ScenarioHeading, "scenario", name);
        WriteNote(run.Texts);
        html.LongText(_phrases.Format(Word.ScenarioSummary, run.Manifest.ScenarioFile is { } path ? ScenarioWords.FileName(path) : run.Name), text);
        if (run.Manifest.StatesTable is { } table)
            html.LongText(_phrases[Word.StatesTableSummary], table);
        html.Line("</section>");
    }

    private void WriteNote(ScenarioTexts texts)
    {
        if (texts.Note is not { } note)
            return;
        html.Line($"<details class=\"note\">\n<summary>{Html.Escape(_phrases[Word.NoteSummary])}</summary>");
        html.Line($"<p class=\"quiet\">{Html.Escape(_phrases[texts.IsAsShipped ? Word.NoteLead : Word.NoteLeadChanged])}</p>");
        new NoteMarkup(html).Write(note);
        html.Line("</details>");
    }

    private void WriteData(Run run, string? name)
    {
        if (run.Files.IsEmpty)
            return;
        Begin(Word.DataHeading, "data", name);
        new DataSection(html, language).Write(run.Files);
        html.Line("</section>");
    }

    private void WriteManifest(Run run, string? name)
    {
        if (run.Manifest.Text is not { } text)
            return;
        Begin(Word.ManifestHeading, "manifest", name);
        html.Line($"<p>{Html.Escape(_phrases[Word.ManifestLead])}</p>");
        html.LongText(RunFolder.Manifest, text);
        html.Line("</section>");
    }

    private void WriteCitation(Run run, string? name)
    {
        var manifest = run.Manifest;
        Begin(Word.CiteHeading, "cite", name);
        html.Line($"<p>{Html.Escape(_phrases[Word.CiteLead])}</p>");
        html.Line($"<p class=\"citation\">{Html.Escape(Citation.Text(manifest))}</p>");
        html.Facts(
        [
            (_phrases[Word.FactScenario], manifest.Origin.Scenario),
            (_phrases[Word.FactSeed], manifest.Origin.Seed),
            (_phrases[Word.FactChanges], string.Join(", ", manifest.Overrides)),
            (_phrases[Word.FactVersion], manifest.Origin.Version),
            (_phrases[Word.FactCommit], manifest.Commit),
            (_phrases[Word.FactScenarioHash], manifest.ScenarioHash),
            .. manifest.Hashes.OrderBy(file => file.Key, StringComparer.Ordinal).Where(file => file.Key is "states.csv" or "world.csv").Select(file => (_phrases.Format(Word.FactFileHash, file.Key), (string?)file.Value)),
            (_phrases[Word.FactLicence], Citation.License),
        ]);
        html.Line("</section>");
    }
}
